/** Chapters 15 to 24 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_15_TO_24 = `
15|Fats, oils and waxes|वसा, तेल और मोम
1501 10 20 90|Lard and poultry fat, rendered
1502 10 90|Tallow of cattle, sheep and goats
1503 00|Lard stearin and tallow oil
1504 10 20 30|Fish oil and oils of sea mammals
1505 00|Wool grease and lanolin
1506 00|Other animal fats and oils
1507 10 90|Soya bean oil
1508 10 90|Groundnut oil
1509 20 30 40 90|Olive oil, virgin and other
1510 10 90|Other olive oils and pomace oil
1511 10 90|Palm oil
1512 11 19 21 29|Sunflower, safflower and cotton-seed oil
1513 11 19 21 29|Coconut, palm kernel and babassu oil
1514 11 19 91 99|Rape, colza and mustard oil
1515 11 19 21 29 30 50 60 90|Other vegetable and microbial oils (castor, sesame)
1516 10 20 30|Hydrogenated and hardened fats and oils
1517 10 90|Margarine and edible fat mixtures
1518 00|Boiled, blown and other modified fats and oils
1520 00|Glycerol, crude
1521 10 90|Beeswax and vegetable waxes
1522 00|Degras and residues of fats and waxes
16|Meat and fish preparations|मांस और मछली की तैयार चीज़ें
1601 00|Sausages|सॉसेज
1602 10 20 31 32 39 41 42 49 50 90|Meat, offal and insects, prepared or canned|तैयार या डिब्बाबंद मांस और कीट
1603 00|Extracts and juices of meat and fish|मांस और मछली के अर्क और रस
1604 11 12 13 14 15 16 17 18 19 20 31 32|Fish prepared or canned, caviar|तैयार या डिब्बाबंद मछली, कैवियार
1605 10 21 29 30 40 51 52 53 54 55 56 57 58 59 61 62 63 69|Shrimps and other shellfish, prepared|तैयार झींगा और दूसरे सीपी जीव
17|Sugar and sweets|चीनी और मिठाई
1701 12 13 14 91 99|Cane and beet sugar|गन्ने और चुकंदर की चीनी
1702 11 19 20 30 40 50 60 90|Other sugars, syrups and jaggery-like sugars|दूसरी शर्कराएँ, सिरप
1703 10 90|Molasses|शीरा
1704 10 90|Sweets without cocoa|बिना कोको की मिठाई और टॉफ़ी
18|Cocoa and chocolate|कोको और चॉकलेट
1801 00|Cocoa beans|कोको बीज
1802 00|Cocoa shells and waste|कोको के छिलके
1803 10 20|Cocoa paste|कोको पेस्ट
1804 00|Cocoa butter|कोको बटर
1805 00|Cocoa powder, unsweetened|कोको पाउडर, बिना चीनी
1806 10 20 31 32 90|Chocolate and cocoa foods|चॉकलेट और कोको वाला भोजन
19|Preparations of cereals and bakery|अनाज की तैयार चीज़ें और बेकरी
1901 10 20 90|Malt extract, baby food, mixes of flour and milk|माल्ट अर्क, शिशु आहार, आटे और दूध के मिश्रण
1902 11 19 20 30 40|Pasta, noodles and couscous|पास्ता, नूडल और कूसकूस
1903 00|Tapioca and sago pearls|टैपिओका और साबूदाना
1904 10 20 30 90|Breakfast cereals, puffed rice and similar|नाश्ते के अनाज, मुरमुरा और ऐसी चीज़ें
1905 10 20 31 32 40 90|Bread, biscuits, cakes, papad and wafers|ब्रेड, बिस्कुट, केक, पापड़ और वेफ़र
20|Preparations of vegetables and fruit|सब्ज़ी और फल की तैयार चीज़ें
2001 10 90|Pickled vegetables and fruit in vinegar|सिरके में सब्ज़ियाँ और फल
2002 10 90|Tomatoes, prepared|तैयार टमाटर
2003 10 90|Mushrooms and truffles, prepared|तैयार मशरूम और ट्रफ़ल
2004 10 90|Other vegetables, prepared, frozen|दूसरी तैयार सब्ज़ियाँ, फ़्रोज़न
2005 10 20 40 51 59 60 70 80 91 99|Other vegetables, prepared, not frozen|दूसरी तैयार सब्ज़ियाँ, बिना फ़्रोज़न
2006 00|Fruit and vegetables candied in sugar|चीनी में पगे फल और सब्ज़ियाँ
2007 10 91 99|Jam, jelly, marmalade and fruit purée|जैम, जेली, मार्मलेड और फलों की प्यूरी
2008 11 19 20 30 40 50 60 70 80 91 93 97 99|Fruit and nuts otherwise prepared (roasted, pulp)|दूसरी तरह तैयार फल और मेवे (भुने, पल्प)
2009 11 12 19 21 29 31 39 41 49 50 61 69 71 79 81 89 90|Fruit and vegetable juices|फलों और सब्ज़ियों का रस
21|Other food preparations|दूसरी खाद्य सामग्री
2101 11 12 20 30|Instant coffee and tea, extracts|इंस्टेंट कॉफ़ी और चाय, अर्क
2102 10 20 30|Yeast and baking powder|ख़मीर और बेकिंग पाउडर
2103 10 20 30 90|Sauces, chutneys, masala mixes and mustard|सॉस, चटनी, मसाला मिश्रण और सरसों
2104 10 20|Soups and composite foods|सूप और मिले-जुले भोजन
2105 00|Ice cream|आइसक्रीम
2106 10 90|Other food preparations (pan masala, syrups, supplements)|दूसरी खाद्य सामग्री (पान मसाला, शरबत, सप्लीमेंट)
22|Beverages and vinegar|पेय और सिरका
2201 10 90|Water, plain and aerated
2202 10 91 99|Sweetened and flavoured drinks
2203 00|Beer
2204 10 21 22 29 30|Grape wine
2205 10 90|Vermouth
2206 00|Other fermented drinks
2207 10 20|Alcohol of 80% and more, and denatured
2208 20 30 40 50 60 70 90|Spirits, whisky, rum and liqueurs
2209 00|Vinegar
23|Animal feed and food residues|पशु आहार और अवशेष
2301 10 20|Meat and fish meal for animals
2302 10 30 40 50|Bran and milling residues
2303 10 20 30|Residues of starch, sugar and brewing
2304 00|Soya oil-cake
2305 00|Groundnut oil-cake
2306 10 20 30 41 49 50 60 90|Other oil-cake
2307 00|Wine lees and argol
2308 00|Plant waste for animal feed
2309 10 90|Animal feed and pet food
24|Tobacco|तंबाकू
2401 10 20 30|Raw tobacco
2402 10 20 90|Cigars and cigarettes
2403 11 19 91 99|Other manufactured tobacco (hookah, chewing)
2404 11 12 19 91 92 99|Nicotine and tobacco products inhaled without burning
`;
