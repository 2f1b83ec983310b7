/** Chapters 57 to 63 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_57_TO_63 = `
57|Carpets|क़ालीन
5701 10 90|Knotted carpets|गाँठदार क़ालीन
5702 10 20 31 32 39 41 42 49 50 91 92 99|Woven carpets, durries and kilims|बुने क़ालीन, दरियाँ और किलिम
5703 10 21 29 31 39 90|Tufted carpets and turf|टफ़्टेड क़ालीन और टर्फ़
5704 10 20 90|Felt carpets|नमदा क़ालीन
5705 00|Other carpets and floor coverings|दूसरे क़ालीन और फ़र्श के बिछावन
58|Special fabric, lace and embroidery|ख़ास कपड़ा, लेस और कढ़ाई
5801 10 21 22 23 26 27 31 32 33 36 37 90|Velvet, pile and chenille fabric|मख़मल, पाइल और शनील कपड़ा
5802 10 20 30|Terry towelling fabric, tufted fabric|टेरी तौलिया कपड़ा, टफ़्टेड कपड़ा
5803 00|Gauze|गॉज़
5804 10 21 29 30|Tulle, net and lace|ट्यूल, नेट और लेस
5805 00|Tapestries|टेपेस्ट्री
5806 10 20 31 32 39 40|Narrow woven fabric, ribbons|फ़ीते और पतली बुनाई
5807 10 90|Labels and badges of textile|कपड़े के लेबल और बैज
5808 10 90|Braids, tassels and trimmings|चोटी, फुँदने और झालर
5809 00|Fabric of metal thread|धातु धागे का कपड़ा
5810 10 91 92 99|Embroidery|कढ़ाई
5811 00|Quilted textile in the piece|थान में रज़ाईदार कपड़ा
59|Coated and technical textiles|लेपित और तकनीकी कपड़ा
5901 10 90|Fabric coated with gum, canvas for painting|गोंद लेपित कपड़ा, पेंटिंग कैनवास
5902 10 20 90|Tyre cord fabric|टायर कॉर्ड कपड़ा
5903 10 20 90|Fabric coated with plastics|प्लास्टिक लेपित कपड़ा
5904 10 90|Linoleum|लिनोलियम
5905 00|Textile wall coverings|कपड़े के वॉलपेपर
5906 10 91 99|Rubberised fabric|रबर लेपित कपड़ा
5907 00|Otherwise coated fabric, painted canvas|दूसरी तरह लेपित कपड़ा, पेंटेड कैनवास
5908 00|Textile wicks and gas mantles|बत्तियाँ और गैस मेंटल
5909 00|Textile hoses|कपड़े की नली
5910 00|Textile belts for machines|मशीन के कपड़े के पट्टे
5911 10 20 31 32 40 90|Textiles for technical use|तकनीकी उपयोग के कपड़े
60|Knitted fabric|निट कपड़ा
6001 10 21 22 29 91 92 99|Knitted pile and terry fabric|बुना पाइल और टेरी कपड़ा
6002 40 90|Knitted fabric up to 30 cm wide, elastic|बुना कपड़ा 30 सेमी तक, इलास्टिक
6003 10 20 30 40 90|Other knitted fabric up to 30 cm wide|दूसरा बुना कपड़ा 30 सेमी तक
6004 10 90|Knitted fabric above 30 cm wide, elastic|बुना कपड़ा 30 सेमी से चौड़ा, इलास्टिक
6005 21 22 23 24 35 36 37 38 39 41 42 43 44 90|Warp-knit fabric|वार्प-निट कपड़ा
6006 10 21 22 23 24 31 32 33 34 41 42 43 44 90|Other knitted fabric|दूसरा बुना कपड़ा
61|Clothing, knitted|निट कपड़े
6101 20 30 90|Men's coats, knitted|पुरुषों के कोट, निट
6102 10 20 30 90|Women's coats, knitted|महिलाओं के कोट, निट
6103 10 22 23 29 31 32 33 39 41 42 43 49|Men's suits, jackets and trousers, knitted|पुरुषों के सूट, जैकेट और पैंट, निट
6104 13 19 22 23 29 31 32 33 39 41 42 43 44 49 51 52 53 59 61 62 63 69|Women's suits, dresses, skirts and trousers, knitted|महिलाओं के सूट, ड्रेस, स्कर्ट और पैंट, निट
6105 10 20 90|Men's shirts, knitted|पुरुषों की शर्ट, निट
6106 10 20 90|Women's blouses and shirts, knitted|महिलाओं के ब्लाउज़ और शर्ट, निट
6107 11 12 19 21 22 29 91 99|Men's underwear and nightwear, knitted|पुरुषों के अंडरवियर और नाइटवियर, निट
6108 11 19 21 22 29 31 32 39 91 92 99|Women's underwear and nightwear, knitted|महिलाओं के अंडरवियर और नाइटवियर, निट
6109 10 90|T-shirts and vests, knitted|टी-शर्ट और बनियान, निट
6110 11 12 19 20 30 90|Jerseys, pullovers and cardigans, knitted|स्वेटर, पुलोवर और कार्डिगन, निट
6111 20 30 90|Babies' clothes, knitted|शिशु कपड़े, निट
6112 11 12 19 20 31 39 41 49|Track suits and swimwear, knitted|ट्रैक सूट और स्विमवियर, निट
6113 00|Clothes of coated knitted fabric|लेपित निट कपड़े के वस्त्र
6114 20 30 90|Other knitted clothes|दूसरे निट कपड़े
6115 10 21 22 29 30 94 95 96 99|Socks, stockings and tights|मोज़े, स्टॉकिंग और टाइट्स
6116 10 91 92 93 99|Gloves, knitted|दस्ताने, निट
6117 10 80 90|Knitted shawls, scarves, ties and accessories|निट शॉल, स्कार्फ़, टाई और सहायक वस्तुएँ
62|Clothing, woven|बुने कपड़े
6201 20 30 40 90|Men's coats, woven|पुरुषों के कोट, बुने
6202 20 30 40 90|Women's coats, woven|महिलाओं के कोट, बुने
6203 11 12 19 22 23 29 31 32 33 39 41 42 43 49|Men's suits, jackets and trousers, woven|पुरुषों के सूट, जैकेट और पैंट, बुने
6204 11 12 13 19 21 22 23 29 31 32 33 39 41 42 43 44 49 51 52 53 59 61 62 63 69|Women's suits, dresses, skirts and trousers, woven|महिलाओं के सूट, ड्रेस, स्कर्ट और पैंट, बुने
6205 20 30 90|Men's shirts, woven|पुरुषों की शर्ट, बुनी
6206 10 20 30 40 90|Women's blouses and shirts, woven|महिलाओं के ब्लाउज़ और शर्ट, बुने
6207 11 19 21 22 29 91 99|Men's underwear and nightwear, woven|पुरुषों के अंडरवियर और नाइटवियर, बुने
6208 11 19 21 22 29 91 92 99|Women's underwear and nightwear, woven|महिलाओं के अंडरवियर और नाइटवियर, बुने
6209 20 30 90|Babies' clothes, woven|शिशु कपड़े, बुने
6210 10 20 30 40 50|Clothes of felt, nonwoven or coated fabric|नमदा, नॉन-वोवन या लेपित कपड़े के वस्त्र
6211 11 12 20 32 33 39 42 43 49|Track suits, swimwear and other woven clothes|ट्रैक सूट, स्विमवियर और दूसरे बुने कपड़े
6212 10 20 30 90|Brassieres, corsets and braces|ब्रा, कॉर्सेट और ब्रेसेस
6213 20 90|Handkerchiefs|रूमाल
6214 10 20 30 40 90|Shawls, scarves, stoles and dupattas, woven|शॉल, स्कार्फ़, स्टोल और दुपट्टे, बुने
6215 10 20 90|Ties|टाई
6216 00|Gloves, woven|दस्ताने, बुने
6217 10 90|Other clothing accessories and parts|कपड़ों की दूसरी सहायक वस्तुएँ
63|Home textiles and other made-up articles|घरेलू कपड़ा और सिली चीज़ें
6301 10 20 30 40 90|Blankets and travelling rugs|कंबल
6302 10 21 22 29 31 32 39 40 51 53 59 60 91 93 99|Bed, table, toilet and kitchen linen|बिस्तर, मेज़, तौलिया और रसोई का कपड़ा
6303 12 19 91 92 99|Curtains and blinds|पर्दे और ब्लाइंड
6304 11 19 20 91 92 93 99|Other furnishing articles (bedspreads, cushion covers)|दूसरे फ़र्निशिंग (बेडकवर, कुशन कवर)
6305 10 20 32 33 39 90|Sacks and bags for packing|पैकिंग के बोरे और थैले
6306 12 19 22 29 30 40 90|Tarpaulins, tents and sails|तिरपाल, तंबू और पाल
6307 10 20 90|Other made-up textile articles (dusters, masks)|दूसरी सिली चीज़ें (झाड़न, मास्क)
6308 00|Needlework sets|कढ़ाई-बुनाई किट
6309 00|Worn clothing|पहने हुए कपड़े
6310 10 90|Rags and scrap rope|चिंदी और रद्दी रस्सी
`;
