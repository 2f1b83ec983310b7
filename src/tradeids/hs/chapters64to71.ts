/** Chapters 64 to 71 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_64_TO_71 = `
64|Footwear|जूते
6401 10 92 99|Waterproof footwear|वाटरप्रूफ़ जूते
6402 12 19 20 91 99|Other footwear with rubber or plastic uppers|रबर या प्लास्टिक ऊपरी वाले दूसरे जूते
6403 12 19 20 40 51 59 91 99|Footwear with leather uppers|चमड़े के ऊपरी वाले जूते
6404 11 19 20|Footwear with textile uppers|कपड़े के ऊपरी वाले जूते
6405 10 20 90|Other footwear|दूसरे जूते
6406 10 20 90|Parts of footwear|जूतों के हिस्से
65|Headgear|टोपी
6501 00|Hat forms of felt
6502 00|Hat shapes, plaited
6504 00|Hats, plaited
6505 00|Hats, knitted or of textile
6506 10 91 99|Other headgear and helmets
6507 00|Hat bands, linings and frames
66|Umbrellas and sticks|छाते और छड़ियाँ
6601 10 91 99|Umbrellas
6602 00|Walking sticks and whips
6603 20 90|Parts of umbrellas and sticks
67|Feathers, artificial flowers, wigs|पंख, नक़ली फूल, विग
6701 00|Feathers worked, feather articles
6702 10 90|Artificial flowers
6703 00|Human hair, worked
6704 11 19 20 90|Wigs and false hair
68|Articles of stone, plaster and cement|पत्थर, प्लास्टर और सीमेंट की चीज़ें
6801 00|Paving stones and kerbs of stone
6802 10 21 23 29 91 92 93 99|Worked marble, granite and other stone; stone articles|तराशा संगमरमर, ग्रेनाइट और पत्थर की चीज़ें
6803 00|Worked slate
6804 10 21 22 23 30|Grinding wheels and stones
6805 10 20 30|Abrasive paper and cloth
6806 10 20 90|Mineral wool and insulating minerals
6807 10 90|Articles of asphalt
6808 00|Boards of plant fibre bound with cement
6809 11 19 90|Articles of plaster
6810 11 19 91 99|Articles of cement and artificial stone
6811 40 81 82 89|Fibre-cement articles
6812 80 91 99|Asbestos articles
6813 20 81 89|Friction material (brake linings)|घर्षण सामग्री (ब्रेक लाइनिंग)
6814 10 90|Worked mica
6815 11 12 13 19 20 91 99|Other articles of stone and carbon
69|Ceramics|सिरेमिक
6901 00|Bricks of siliceous earth
6902 10 20 90|Refractory bricks
6903 10 20 90|Other refractory ceramics
6904 10 90|Building bricks
6905 10 90|Roofing tiles
6906 00|Ceramic pipes
6907 21 22 23 30 40|Ceramic floor and wall tiles
6909 11 12 19 90|Ceramics for laboratory and technical use
6910 10 90|Ceramic wash basins and toilets
6911 10 90|Porcelain tableware
6912 00|Pottery and stoneware tableware|मिट्टी और स्टोनवेयर के बर्तन
6913 10 90|Ceramic statuettes and ornaments|सिरेमिक मूर्तियाँ और सजावट
6914 10 90|Other articles of ceramic|सिरेमिक की दूसरी चीज़ें
70|Glass|काँच
7001 00|Glass waste and scrap
7002 10 20 31 32 39|Glass balls, rods and tubes
7003 12 19 20 30|Cast and rolled glass sheet
7004 20 90|Drawn and blown glass sheet
7005 10 21 29 30|Float glass
7006 00|Glass sheet, bent or worked
7007 11 19 21 29|Safety glass|सेफ़्टी ग्लास
7008 00|Insulating glass units
7009 10 91 92|Mirrors
7010 10 20 90|Glass bottles and jars
7011 10 20 90|Glass envelopes for lamps
7013 10 22 28 33 37 41 42 49 91 99|Glassware for table, kitchen and decoration|मेज़, रसोई और सजावट का काँच
7014 00|Signalling glassware
7015 10 90|Watch glasses and lens blanks
7016 10 90|Glass blocks and mosaic
7017 10 20 90|Laboratory glassware
7018 10 20 90|Glass beads and ornaments
7019 11 12 13 14 15 19 61 62 63 64 65 66 69 71 72 73 80 90|Glass fibre
7020 00|Other articles of glass
71|Gems, precious metals and jewellery|रत्न, क़ीमती धातु और ज़ेवर
7101 10 21 22|Pearls|मोती
7102 10 21 29 31 39|Diamonds|हीरे
7103 10 91 99|Coloured gemstones|रंगीन रत्न
7104 10 21 29 91 99|Synthetic gemstones|कृत्रिम रत्न
7105 10 90|Dust of gemstones|रत्नों का चूरा
7106 10 91 92|Silver, unwrought or half-worked|चाँदी, बिना गढ़ी या आधी गढ़ी
7107 00|Base metal clad with silver|चाँदी चढ़ी साधारण धातु
7108 11 12 13 20|Gold, unwrought or half-worked|सोना, बिना गढ़ा या आधा गढ़ा
7109 00|Metal clad with gold|सोना चढ़ी धातु
7110 11 19 21 29 31 39 41 49|Platinum metals|प्लैटिनम धातुएँ
7111 00|Metal clad with platinum|प्लैटिनम चढ़ी धातु
7112 30 91 92 99|Scrap of precious metal|क़ीमती धातु की कतरन
7113 11 19 20|Jewellery of precious metal|क़ीमती धातु के ज़ेवर
7114 11 19 20|Gold and silver ware|सोने-चाँदी के बर्तन
7115 10 90|Other articles of precious metal|क़ीमती धातु की दूसरी चीज़ें
7116 10 20|Articles of pearls and gemstones|मोती और रत्नों की चीज़ें
7117 11 19 90|Imitation jewellery|नक़ली ज़ेवर
7118 10 90|Coins|सिक्के
`;
