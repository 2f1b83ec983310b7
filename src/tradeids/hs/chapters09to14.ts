/** Chapters 09 to 14 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_09_TO_14 = `
09|Coffee, tea and spices|कॉफ़ी, चाय और मसाले
0901 11 12 21 22 90|Coffee|कॉफ़ी
0902 10 20 30 40|Tea|चाय
0903 00|Maté|माते
0904 11 12 21 22|Pepper, dried chillies and paprika|काली मिर्च, सूखी लाल मिर्च
0905 10 20|Vanilla|वनीला
0906 11 19 20|Cinnamon|दालचीनी
0907 10 20|Cloves|लौंग
0908 11 12 21 22 31 32|Nutmeg, mace and cardamom|जायफल, जावित्री और इलायची
0909 21 22 31 32 61 62|Seeds of coriander, cumin, fennel, anise and caraway|धनिया, जीरा, सौंफ, अजवाइन जैसे बीज
0910 11 12 20 30 91 99|Ginger, saffron, turmeric, curry and other spices|अदरक, केसर, हल्दी, करी और दूसरे मसाले
10|Cereals|अनाज
1001 11 19 91 99|Wheat|गेहूँ
1002 10 90|Rye|राई अनाज
1003 10 90|Barley|जौ
1004 10 90|Oats|जई
1005 10 90|Maize|मक्का
1006 10 20 30 40|Rice|चावल
1007 10 90|Sorghum|ज्वार
1008 10 21 29 30 40 50 60 90|Millets, buckwheat and other cereals|बाजरा, रागी, कुट्टू और दूसरे अनाज
11|Flour, starch and malt|आटा, स्टार्च और माल्ट
1101 00|Wheat flour|गेहूँ का आटा
1102 20 90|Flour of other cereals|दूसरे अनाज का आटा
1103 11 13 19 20|Groats, semolina and pellets of cereals|दलिया, सूजी और अनाज के पेलेट
1104 12 19 22 23 29 30|Rolled, flaked or hulled grain|बेले, चपटे या छिले अनाज
1105 10 20|Potato flour, flakes and powder|आलू का आटा, फ़्लेक और पाउडर
1106 10 20 30|Flour of pulses, sago, roots, fruit and nuts|दाल, साबूदाना, जड़, फल और मेवों का आटा
1107 10 20|Malt|माल्ट
1108 11 12 13 14 19 20|Starch and inulin|स्टार्च और इनुलिन
1109 00|Wheat gluten|गेहूँ का ग्लूटेन
12|Oil seeds, medicinal plants, fodder|तिलहन, औषधीय पौधे, चारा
1201 10 90|Soya beans
1202 30 41 42|Groundnuts, not roasted
1203 00|Copra
1204 00|Linseed
1205 10 90|Rape seed
1206 00|Sunflower seed
1207 10 21 29 30 40 50 60 70 91 99|Sesame, mustard, cotton and other oil seeds
1208 10 90|Flour and meal of oil seeds
1209 10 21 22 23 24 25 29 30 91 99|Seeds for sowing
1210 10 20|Hops
1211 20 30 40 50 60 90|Plants for perfume, medicine and insecticide
1212 21 29 91 92 93 94 99|Locust beans, seaweed, sugar cane and similar
1213 00|Straw and husks of cereals
1214 10 90|Fodder roots, hay and clover
13|Lac, gums and plant extracts|लाख, गोंद और वनस्पति अर्क
1301 20 90|Lac, natural gums and resins
1302 11 12 13 14 19 20 31 32 39|Plant extracts, pectin and thickeners
14|Plaiting materials and other vegetable products|बाँस-बेंत और दूसरी वनस्पति वस्तुएँ
1401 10 20 90|Bamboo, rattan and other plaiting materials
1404 20 90|Other vegetable products (henna, betel leaves)
`;
