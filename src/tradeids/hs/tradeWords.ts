/**
 * Words of the trade that no title has, and the headings (or, where the world's list itself names the thing, the subheadings) to look under. Several
 * lines may name one word: brass lamps are looked for in four headings. They lead somewhere to read on; they classify nothing.
 */
export const TRADE_WORDS = `
0302|pomfret|hilsa|rohu|catla|surmai|पॉम्फ्रेट|रोहू
030617|prawn|vannamei|shrimp|jhinga|झींगा
0303|fish frozen|macchi|मछली
0401|doodh|दूध
0405|ghee|desi ghee|घी|makhan|मक्खन
0406|paneer|पनीर
0409|shahad|शहद|madhu
0603|phool|फूल|rose cut|marigold
0701|aloo|आलू
070310|pyaz|pyaaz|kanda|onion|प्याज़
070320|lehsun|lahsun|garlic|लहसुन
0709|bhindi|okra|drumstick|green chilli|hari mirch|भिंडी|हरी मिर्च
071220|onion powder|onion flakes|dehydrated onion
071290|garlic powder|moringa powder|dehydrated vegetable|dehydrated garlic
0713|dal|daal|chana|chickpea|masoor|lentil|moong|urad|rajma|tur|arhar|चना|मसूर|मूंग|उड़द|राजमा|दाल
0801|kaju|cashew kernel|nariyal|coconut desiccated|काजू|नारियल
080280|supari|areca nut|betel nut|सुपारी
0802|badam|akhrot|pista|almond|walnut|pistachio|बादाम|अखरोट|पिस्ता
080450|aam|mango alphonso|kesar mango|guava|आम|अमरूद
0805|nimbu|lemon|lime|orange|santra|नींबू|संतरा
080610|angoor|grapes fresh|अंगूर
080620|kishmish|raisin|किशमिश
081090|anar|pomegranate|litchi|sapota|अनार|लीची
0901|kaapi|coffee bean|green coffee|कॉफ़ी
0902|chai|assam tea|darjeeling tea|green tea|black tea|चाय
090411|kali mirch|black pepper|peppercorn|काली मिर्च
0904|lal mirch|chilli powder|red chilli|mirchi|लाल मिर्च|मिर्च
0906|dalchini|cassia|दालचीनी
0907|laung|clove|लौंग
0908|elaichi|cardamom|jaiphal|javitri|इलायची|जायफल
0909|dhania|jeera|cumin|saunf|fennel|coriander|ajwain|धनिया|जीरा|सौंफ|अजवाइन
091030|haldi|turmeric|curcuma|हल्दी
0910|adrak|ginger|sonth|kesar|saffron|methi|fenugreek|tejpatta|bay leaf|masala|curry powder|अदरक|सोंठ|केसर|मेथी|मसाला
1006|basmati|chawal|rice|sella|ponni|चावल|बासमती
1008|bajra|ragi|millet|jowar|kodo|बाजरा|रागी
1101|atta|maida|आटा|मैदा
1103|suji|rava|semolina|dalia|सूजी|दलिया
1106|besan|gram flour|singhara flour|बेसन
1207|til|sesame|sarson|mustard seed|तिल|सरसों
1202|moongfali|peanut|groundnut|मूंगफली
1211|ashwagandha|senna|tulsi|amla dried|isabgol|psyllium|ayurvedic herb|अश्वगंधा|तुलसी|इसबगोल
1301|lac|shellac|asafoetida|hing|lakh|हींग|लाख
130232|guar gum|guar|ग्वार
1302|herbal extract|plant extract|aloe extract
1404|mehndi|henna powder|heena|मेहंदी
1513|coconut oil|nariyal tel|नारियल तेल
1514|mustard oil|sarson tel|सरसों तेल
151530|castor oil|arandi|अरंडी
1515|til oil|sesame oil
1701|cheeni|sugar|jaggery|gur|गुड़|चीनी
1704|toffee|candy|chewing gum|mithai|मिठाई|टॉफ़ी
1905|papad|biscuit|cookie|rusk|khakhra|पापड़|बिस्कुट
2001|achar|pickle|अचार
2008|mango pulp|roasted cashew|salted peanut|canned fruit
2103|chutney|ketchup|garam masala|sambar masala|masala mix|चटनी|गरम मसाला
2106|pan masala|namkeen|bhujia|sharbat|health supplement|protein powder|नमकीन|भुजिया|शरबत
230990|cattle feed|poultry feed|pet food
2403|hookah|gutkha|khaini|zarda
2515|marble block|makrana|संगमरमर
2516|granite block|sandstone block|ग्रेनाइट
2942|api|bulk drug
3004|tablet|capsule|syrup|medicine|ayurvedic medicine|dawa|injection|दवा|गोली
3002|vaccine|टीका
3203|natural dye|indigo natural|annatto|marigold extract
3204|reactive dye|acid dye|disperse dye|pigment|रंग
3301|attar oil|peppermint oil|mentha oil|menthol oil|sandalwood oil|eucalyptus oil|oleoresin|इत्र तेल
3303|attar|ittar|perfume|eau de parfum|इत्र
3304|kajal|lipstick|face cream|bindi liquid|sunscreen|face wash cream|काजल|लिपस्टिक
3305|shampoo|hair oil|hair dye|शैंपू|हेयर ऑयल
330741|agarbatti|incense stick|dhoop|incense cone|अगरबत्ती|धूप
3307|dhoop|camphor tablet|room freshener|after shave
3401|sabun|soap|handmade soap|साबुन
3406|candle|mombatti|tea light|diya wax|मोमबत्ती
3802|activated carbon|activated charcoal|coconut shell carbon
3808|neem pesticide|pesticide|insecticide|sanitiser|mosquito coil
3923|plastic bag|pouch|jumbo bag plastic|bottle preform
3924|tiffin plastic|lunch box plastic|plastic bottle household
4011|tyre|tire|टायर
4015|latex glove|surgical glove|rubber glove
4016|rubber mat|gasket rubber|rubber seal
4202|handbag|purse|wallet|backpack|laptop bag|jute bag shopping|tote bag|leather bag|sling bag|हैंडबैग|बटुआ|थैला|पर्स
4203|leather jacket|leather belt|leather glove|चमड़े की जैकेट
420100|saddle|harness|dog leash|dog collar|bridle|काठी
4205|leather diary|leather keychain|leather coaster
4414|photo frame wood|wooden frame|mirror frame
4419|wooden bowl|wooden spoon|chopping board|wooden plate|serving board|rolling pin|लकड़ी का कटोरा|बेलन
4420|wooden box|wood carving|wooden statue|jewellery box wood|wooden handicraft|wall hanging wood|लकड़ी की मूर्ति
4421|wooden hanger|wooden block printing|wooden bead
4602|cane basket|bamboo basket|wicker basket|moonj basket|jute basket|टोकरी
4802|handmade paper|lokta
4819|gift box paper|carton|paper bag|corrugated box
4820|notebook|diary|copy|journal handmade|कॉपी|डायरी
4909|greeting card|wedding card
5007|silk saree fabric|silk fabric|banarasi|रेशमी साड़ी
5208|cotton fabric|khadi|cambric|poplin|muslin|सूती कपड़ा|खादी
5209|denim|canvas cotton|drill cotton|डेनिम
5205|cotton yarn|सूती धागा
5305|coir fibre|coir pith|cocopeat|coco peat|जटा
5404|monofilament
5605|zari|lurex|ज़री
5607|jute twine|rope|sutli|रस्सी|सुतली
5701|hand knotted carpet|kaleen|persian carpet|क़ालीन
5702|durrie|dhurrie|dari|kilim|coir mat|coir doormat|cotton rug|handloom rug|दरी
5703|tufted rug|bath mat tufted|hand tufted carpet|artificial grass
5705|cotton rug|bath mat|chindi rug|braided rug|jute rug|दरी
5810|embroidery|zardozi|chikan|aari|patch|ज़रदोज़ी|चिकन|कढ़ाई
6109|t shirt|tshirt|tee|tee shirt|vest|banian|singlet|tank top|टीशर्ट|टी शर्ट|बनियान
6105|polo shirt|polo t shirt|पोलो
6110|sweater|hoodie|sweatshirt|pullover|cardigan|स्वेटर|हुडी
6104|legging|churidar|ladies dress knit|palazzo knit|लेगिंग
6103|track pant|jogger men|pajama men knit
6107|brief men|boxer short|pyjama knit men
6108|panties|nighty knit|night dress knit
6111|baby romper|baby bodysuit|infant wear knit|baby set|शिशु
6115|sock|moza|stocking|मोज़े
6203|trouser men|jean men|shorts men|cargo pant|kurta pyjama set|पैंट
6204|ladies dress|skirt|salwar|lehenga|palazzo|women jean|jumpsuit|लहँगा|सलवार|ड्रेस
6205|shirt men|formal shirt|cotton shirt|शर्ट|कमीज़
6206|kurti|blouse|tunic|kurta women|top women|कुर्ती|ब्लाउज़
6211|saree stitched|kurta|kaftan|salwar suit|sherwani|साड़ी|कुर्ता|काफ़्तान
6208|nightgown|bathrobe women|nighty
6214|shawl|pashmina|stole|scarf|dupatta|sarong|pareo|शॉल|पश्मीना|दुपट्टा|स्टोल
6117|knit scarf|muffler knit
6301|blanket|throw blanket|kambal|कंबल
6302|bedsheet|bed sheet|towel|terry towel|table cloth|napkin|kitchen towel|pillow cover|duvet cover|apron kitchen linen|चादर|तौलिया|मेज़पोश
6303|curtain|parda|पर्दा
6304|cushion cover|bedspread|bed cover|throw|quilt cover|wall hanging textile|mosquito net|कुशन कवर|बेडकवर
9404|quilt|razai|mattress|pillow|cushion filled|jaipuri razai|रज़ाई|गद्दा|तकिया
6305|jute sack|gunny bag|jumbo bag|fibc|बोरी
6306|tent|tarpaulin|canopy|तंबू|तिरपाल
6307|face mask|duster|cloth bag|shoe bag|lanyard|मास्क
6403|leather shoe|leather boot|leather sandal|kolhapuri|jutti leather|चमड़े का जूता|जूती
6402|slipper|flip flop|pvc sandal|chappal|चप्पल
6404|canvas shoe|sports shoe|sneaker|mojari|espadrille
6406|shoe upper|insole|outsole
6505|cap|beanie|turban|टोपी|पगड़ी
6506|helmet|हेलमेट
6802|marble statue|marble inlay|granite slab|stone idol|soapstone|stone carving|marble tile|पत्थर की मूर्ति|संगमरमर
6907|vitrified tile|ceramic tile|floor tile|wall tile|टाइल
6911|bone china|porcelain dinner set
6912|blue pottery|stoneware|terracotta cup|ceramic mug|kulhad|मिट्टी के बर्तन|कुल्हड़
6913|terracotta statue|ceramic vase|ceramic figurine|clay idol|टेराकोटा
7013|glass vase|glass tumbler|glass jar kitchen|crystal|glass votive|glass candle holder|काँच
7018|glass bead|bangle glass|मनका|काँच की चूड़ी
7102|diamond|heera|cut and polished diamond|हीरा
7103|ruby|emerald|sapphire|gemstone|manik|panna|नीलम|पन्ना|माणिक
7113|gold jewellery|silver jewellery|mangalsutra|silver ring|silver anklet|payal|सोने का ज़ेवर|चाँदी का ज़ेवर|पायल
7114|silver utensil|silver idol|चाँदी के बर्तन
7117|imitation jewellery|fashion jewellery|artificial jewellery|bangle metal|kundan|oxidised jewellery|brass jewellery|नक़ली ज़ेवर|चूड़ी
7307|pipe fitting|flange|elbow steel|फ़्लैंज
7318|bolt|nut bolt|screw|fastener|washer|नट|बोल्ट|पेच
7320|spring|leaf spring|coil spring|कमानी|स्प्रिंग
7323|steel utensil|stainless steel|kadai|tawa|iron skillet|tiffin steel|lota steel|cast iron cookware|स्टील के बर्तन|कड़ाही|तवा
7325|cast iron|manhole cover|casting|ढलवाँ
7326|iron handicraft|wrought iron|iron hook|iron stand|metal planter|लोहे की कारीगरी
7418|brass lamp|brass utensil|copper bottle|copper jug|brass plate|brass bowl|brass pooja thali|copper tumbler|pital|peetal|tamba|पीतल|ताँबा|पीतल के बर्तन|पूजा थाली
7419|brass lamp|brass handicraft|brass casting|brass part|copper article|brass hook|पीतल की कारीगरी
8306|brass lamp|brass statue|brass idol|metal idol|brass bell|metal figurine|photo frame metal|brass vase|metal wall art|murti|ghanti|घंटी|मूर्ति|पीतल की मूर्ति
9405|brass lamp|lamp shade|pendant lamp|chandelier|lantern|table lamp|led light|candle holder|diya|tealight holder|moroccan lamp|लैंप|दीपक|दीया|लालटेन|झूमर
8211|knife|kitchen knife|chaku|चाकू
8215|spoon|fork|cutlery|chammach|चम्मच
8301|padlock|lock|tala|ताला
8302|door handle|cabinet knob|hinge|brass hardware|drawer knob|curtain rod bracket|हैंडल|क़ब्ज़ा
8308|buckle|eyelet|sequin|spangle|metal bead|सितारे
8409|piston|piston ring|cylinder liner|engine valve|connecting rod|पिस्टन
8413|pump|submersible pump|पंप
8421|oil filter|air filter|water purifier|fuel filter|फ़िल्टर
8481|valve|ball valve|tap|brass valve|faucet|वाल्व|नल
8482|bearing|ball bearing|बेयरिंग
8483|gear|shaft|crankshaft|pulley|flywheel|गियर
8504|transformer|charger|adapter|smps|inverter|ups|ballast|चार्जर|ट्रांसफ़ॉर्मर
8505|magnet|चुंबक
8506|dry cell|button cell|battery primary
8507|lithium battery|lead acid battery|power bank|बैटरी
8511|spark plug|starter motor|alternator|स्पार्क प्लग
8512|horn|head lamp|wiper|indicator light|हॉर्न
8532|capacitor|कैपेसिटर
8533|resistor|potentiometer
8534|pcb|printed circuit board|पीसीबी
8536|relay|switch|connector|mcb|fuse|socket|plug|terminal block|रिले|स्विच
8537|control panel|plc|distribution board
8539|led bulb|bulb|tube light|बल्ब
8541|diode|transistor|led chip|solar cell|solar panel|सोलर पैनल
8542|ic|microcontroller|chip|processor
8544|cable|wire harness|wiring harness|optical fibre cable|केबल
8517|router|mobile phone|smartphone|modem
8518|speaker|headphone|earphone|microphone
8708|brake pad|clutch|bumper|gear box|radiator|silencer|suspension|steering part|car part|ब्रेक|क्लच
6813|brake lining|brake shoe lining|clutch facing|ब्रेक लाइनिंग
8714|cycle part|motorcycle part|bicycle chain|साइकिल पुर्ज़े
9102|wrist watch|watch|घड़ी
9205|harmonium|flute|bansuri|bagpipe|हारमोनियम|बाँसुरी
9206|tabla|dholak|drum|djembe|तबला|ढोलक
9202|sitar|tanpura|veena|guitar|सितार
9401|chair|sofa|stool|कुर्सी|स्टूल
9403|table|cabinet|wooden furniture|iron furniture|bookshelf|almirah|bed wooden|coffee table|मेज़|अलमारी|फ़र्नीचर
9503|toy|doll|puzzle|soft toy|teddy|wooden toy|channapatna|rocking horse|खिलौना|गुड़िया
9504|chess|chess set|board game|carrom|ludo|शतरंज|कैरम
9505|christmas ornament|christmas decoration|festival decoration|party decoration|क्रिसमस
9506|cricket bat|football|yoga mat|gym|badminton|hockey stick|क्रिकेट बैट|योगा मैट
9601|horn article|bone box|mother of pearl|horn mug|bone inlay|सींग
9603|broom|brush|paint brush|jhadu|झाड़ू|ब्रश
9606|button|बटन
9607|zipper|zip|ज़िप
9608|pen|ball pen|fountain pen|पेन
9617|flask|thermos|थर्मस
9619|diaper|sanitary pad|डायपर
9701|painting|madhubani|miniature painting|canvas painting|tanjore painting|पेंटिंग
9703|sculpture original
`;
