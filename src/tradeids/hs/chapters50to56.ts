/** Chapters 50 to 56 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_50_TO_56 = `
50|Silk|रेशम
5001 00|Silk cocoons|रेशम के कोये
5002 00|Raw silk|कच्चा रेशम
5003 00|Silk waste|रेशम की कतरन
5004 00|Silk yarn|रेशमी धागा
5005 00|Yarn of silk waste|रेशम कतरन का धागा
5006 00|Silk yarn for retail|खुदरा रेशमी धागा
5007 10 20 90|Silk fabric|रेशमी कपड़ा
51|Wool and animal hair|ऊन और पशु बाल
5101 11 19 21 29 30|Wool, not carded|ऊन, बिना धुनी
5102 11 19 20|Animal hair, not carded (pashm)|पशु बाल, बिना धुने (पश्म)
5103 10 20 30|Wool and hair waste|ऊन और बालों की कतरन
5104 00|Garnetted wool and hair|धुना ऊनी कचरा
5105 10 21 29 31 39 40|Wool and hair, carded or combed|ऊन और बाल, धुने या कंघी किए
5106 10 20|Carded wool yarn|धुनी ऊन का धागा
5107 10 20|Combed wool yarn|कंघी की ऊन का धागा
5108 10 20|Yarn of fine animal hair|महीन पशु बाल का धागा
5109 10 90|Wool and hair yarn for retail|खुदरा ऊनी धागा
5110 00|Yarn of coarse hair|मोटे बाल का धागा
5111 11 19 20 30 90|Fabric of carded wool|धुनी ऊन का कपड़ा
5112 11 19 20 30 90|Fabric of combed wool|कंघी की ऊन का कपड़ा
5113 00|Fabric of coarse hair|मोटे बाल का कपड़ा
52|Cotton|कपास
5201 00|Raw cotton|कच्ची कपास
5202 10 91 99|Cotton waste|कपास की कतरन
5203 00|Cotton, carded or combed|कपास, धुनी या कंघी की
5204 11 19 20|Cotton sewing thread|सूती सिलाई धागा
5205 11 12 13 14 15 21 22 23 24 26 27 28 31 32 33 34 35 41 42 43 44 46 47 48|Cotton yarn, 85% and more|सूती धागा, 85% और ज़्यादा
5206 11 12 13 14 15 21 22 23 24 25 31 32 33 34 35 41 42 43 44 45|Cotton yarn, under 85%|सूती धागा, 85% से कम
5207 10 90|Cotton yarn for retail|खुदरा सूती धागा
5208 11 12 13 19 21 22 23 29 31 32 33 39 41 42 43 49 51 52 59|Cotton fabric, 85% and more, up to 200 g/m²|सूती कपड़ा, 85% और ज़्यादा, 200 ग्राम/मी² तक
5209 11 12 19 21 22 29 31 32 39 41 42 43 49 51 52 59|Cotton fabric, 85% and more, above 200 g/m²|सूती कपड़ा, 85% और ज़्यादा, 200 ग्राम/मी² से ऊपर
5210 11 19 21 29 31 32 39 41 49 51 59|Cotton fabric, under 85%, up to 200 g/m²|सूती कपड़ा, 85% से कम, 200 ग्राम/मी² तक
5211 11 12 19 20 31 32 39 41 42 43 49 51 52 59|Cotton fabric, under 85%, above 200 g/m²|सूती कपड़ा, 85% से कम, 200 ग्राम/मी² से ऊपर
5212 11 12 13 14 15 21 22 23 24 25|Other cotton fabric|दूसरा सूती कपड़ा
53|Jute, flax and other plant fibres|जूट, अलसी और दूसरे रेशे
5301 10 21 29 30|Flax, not spun|अलसी रेशा, बिना कता
5302 10 90|Hemp, not spun|भाँग रेशा, बिना कता
5303 10 90|Jute, not spun|जूट, बिना कता
5305 00|Coir, abaca, ramie and other plant fibres|नारियल जटा, अबाका, रामी और दूसरे रेशे
5306 10 20|Flax yarn|अलसी का धागा
5307 10 20|Jute yarn|जूट का धागा
5308 10 20 90|Coir yarn and other plant yarn|जटा और दूसरे वनस्पति धागे
5309 11 19 21 29|Linen fabric|लिनन कपड़ा
5310 10 90|Jute fabric|जूट का कपड़ा
5311 00|Fabric of other plant fibres|दूसरे वनस्पति रेशों का कपड़ा
54|Man-made filament|मानव-निर्मित फ़िलामेंट
5401 10 20|Sewing thread of man-made filament|फ़िलामेंट का सिलाई धागा
5402 11 19 20 31 32 33 34 39 44 45 46 47 48 49 51 52 53 59 61 62 63 69|Synthetic filament yarn|सिंथेटिक फ़िलामेंट धागा
5403 10 31 32 33 39 41 42 49|Artificial filament yarn (viscose)|कृत्रिम फ़िलामेंट धागा (विस्कोस)
5404 11 12 19 90|Synthetic monofilament and strip|सिंथेटिक मोनोफ़िलामेंट और पट्टी
5405 00|Artificial monofilament and strip|कृत्रिम मोनोफ़िलामेंट और पट्टी
5406 00|Man-made filament yarn for retail|खुदरा फ़िलामेंट धागा
5407 10 20 30 41 42 43 44 51 52 53 54 61 69 71 72 73 74 81 82 83 84 91 92 93 94|Fabric of synthetic filament|सिंथेटिक फ़िलामेंट का कपड़ा
5408 10 21 22 23 24 31 32 33 34|Fabric of artificial filament|कृत्रिम फ़िलामेंट का कपड़ा
55|Man-made staple fibre|मानव-निर्मित स्टेपल रेशा
5501 11 19 20 30 40 90|Synthetic filament tow|सिंथेटिक फ़िलामेंट टो
5502 10 90|Artificial filament tow|कृत्रिम फ़िलामेंट टो
5503 11 19 20 30 40 90|Synthetic staple fibre, not carded|सिंथेटिक स्टेपल रेशा, बिना धुना
5504 10 90|Artificial staple fibre, not carded|कृत्रिम स्टेपल रेशा, बिना धुना
5505 10 20|Waste of man-made fibre|मानव-निर्मित रेशे की कतरन
5506 10 20 30 40 90|Synthetic staple fibre, carded|सिंथेटिक स्टेपल रेशा, धुना
5507 00|Artificial staple fibre, carded|कृत्रिम स्टेपल रेशा, धुना
5508 10 20|Sewing thread of staple fibre|स्टेपल रेशे का सिलाई धागा
5509 11 12 21 22 31 32 41 42 51 52 53 59 61 62 69 91 92 99|Yarn of synthetic staple fibre|सिंथेटिक स्टेपल धागा
5510 11 12 20 30 90|Yarn of artificial staple fibre|कृत्रिम स्टेपल धागा
5511 10 20 30|Yarn of staple fibre for retail|खुदरा स्टेपल धागा
5512 11 19 21 29 91 99|Fabric of synthetic staple, 85% and more|सिंथेटिक स्टेपल कपड़ा, 85% और ज़्यादा
5513 11 12 13 19 21 23 29 31 39 41 49|Fabric of synthetic staple with cotton, up to 170 g/m²|कपास मिला सिंथेटिक कपड़ा, 170 ग्राम/मी² तक
5514 11 12 19 21 22 23 29 30 41 42 43 49|Fabric of synthetic staple with cotton, above 170 g/m²|कपास मिला सिंथेटिक कपड़ा, 170 ग्राम/मी² से ऊपर
5515 11 12 13 19 21 22 29 91 99|Other fabric of synthetic staple|दूसरा सिंथेटिक स्टेपल कपड़ा
5516 11 12 13 14 21 22 23 24 31 32 33 34 41 42 43 44 91 92 93 94|Fabric of artificial staple|कृत्रिम स्टेपल का कपड़ा
56|Wadding, felt, rope and special yarn|रुई, नमदा, रस्सी और ख़ास धागे
5601 21 22 29 30|Wadding and its articles|रुई की परत और उसकी चीज़ें
5602 10 21 29 90|Felt|नमदा
5603 11 12 13 14 91 92 93 94|Nonwovens|नॉन-वोवन
5604 10 90|Covered rubber thread, coated yarn|ढका रबर धागा, लेपित धागा
5605 00|Metallised yarn (zari)|धातु धागा (ज़री)
5606 00|Gimped, chenille and loop yarn|गिम्प, शनील और लूप धागा
5607 21 29 41 49 50 90|Twine, rope and cable|सुतली, रस्सी और केबल
5608 11 19 90|Nets|जाल
5609 00|Articles of yarn, twine and rope|धागे, सुतली और रस्सी की चीज़ें
`;
