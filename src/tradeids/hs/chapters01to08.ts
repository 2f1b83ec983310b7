/** Chapters 01 to 08 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_01_TO_08 = `
01|Live animals|ज़िंदा जानवर
0101 21 29 30 90|Horses, donkeys and mules, live
0102 21 29 31 39 90|Cattle and buffaloes, live
0103 10 91 92|Pigs, live
0104 10 20|Sheep and goats, live
0105 11 12 13 14 15 94 99|Poultry, live
0106 11 12 13 14 19 20 31 32 33 39 41 49 90|Other live animals
02|Meat|मांस
0201 10 20 30|Beef and buffalo meat, fresh or chilled
0202 10 20 30|Beef and buffalo meat, frozen
0203 11 12 19 21 22 29|Pork
0204 10 21 22 23 30 41 42 43 50|Mutton and goat meat
0205 00|Horse, donkey and mule meat
0206 10 21 22 29 30 41 49 80 90|Edible offal of cattle, pigs, sheep, goats and horses
0207 11 12 13 14 24 25 26 27 41 42 43 44 45 51 52 53 54 55 60|Poultry meat and offal
0208 10 30 40 50 60 90|Other meat and offal
0209 10 90|Pig and poultry fat, not rendered
0210 11 12 19 20 91 92 93 99|Meat salted, dried or smoked; meat meal for eating
03|Fish and seafood|मछली और समुद्री जीव
0301 11 19 91 92 93 94 95 99|Fish, live|ज़िंदा मछली
0302 11 13 14 19 21 22 23 24 29 31 32 33 34 35 36 39 41 42 43 44 45 46 47 49 51 52 53 54 55 56 59 71 72 73 74 79 81 82 83 84 85 89 91 92 99|Whole fish, fresh or chilled|साबुत मछली, ताज़ी या ठंडी
0303 11 12 13 14 19 23 24 25 26 29 31 32 33 34 39 41 42 43 44 45 46 49 51 53 54 55 56 57 59 63 64 65 66 67 68 69 81 82 83 84 89 91 92 99|Whole fish, frozen|साबुत मछली, फ़्रोज़न
0304 31 32 33 39 41 42 43 44 45 46 47 48 49 51 52 53 54 55 56 57 59 61 62 63 69 71 72 73 74 75 79 81 82 83 84 85 86 87 88 89 91 92 93 94 95 96 97 99|Fish fillets and other fish meat|मछली के फ़िले और मांस
0305 20 31 32 39 41 42 43 44 49 51 52 53 54 59 61 62 63 64 69 71 72 79|Fish dried, salted or smoked|सूखी, नमकीन या धुएँ वाली मछली
0306 11 12 14 15 16 17 19 31 32 33 34 35 36 39 91 92 93 94 95 99|Shrimps, crabs and other crustaceans|झींगा, केकड़ा और दूसरे क्रस्टेशियन
0307 11 12 19 21 22 29 31 32 39 42 43 49 51 52 59 60 71 72 79 81 82 83 84 87 88 91 92 99|Squid, mussels and other molluscs|स्क्विड, सीपी और दूसरे मोलस्क
0308 11 12 19 21 22 29 30 90|Sea cucumbers, jellyfish and other sea animals|समुद्री खीरा, जेलीफ़िश और दूसरे समुद्री जीव
0309 10 90|Fish and seafood meal fit for eating|खाने योग्य मछली और समुद्री जीवों का आटा
04|Dairy, eggs, honey|दूध, अंडे, शहद
0401 10 20 40 50|Milk and cream, plain
0402 10 21 29 91 99|Milk powder, condensed or sweetened milk
0403 20 90|Yogurt, buttermilk and other soured milk
0404 10 90|Whey and milk constituents
0405 10 20 90|Butter, ghee and dairy spreads
0406 10 20 30 40 90|Cheese, paneer and curd cheese
0407 11 19 21 29 90|Eggs in shell
0408 11 19 91 99|Eggs without shell, yolks
0409 00|Honey
0410 10 90|Edible insects and other edible animal products
05|Other animal products|दूसरी पशु वस्तुएँ
0501 00|Human hair, unworked
0502 10 90|Pig bristles and brush-making hair
0504 00|Animal guts, bladders and stomachs
0505 10 90|Feathers, down and bird skins
0506 10 90|Bones and horn-cores
0507 10 90|Ivory, horns, hooves and shell of tortoise
0508 00|Coral, sea shells, unworked
0510 00|Musk, civet and other animal substances for perfume and medicine
0511 10 91 99|Other animal products not for eating
06|Live plants and flowers|पौधे और फूल
0601 10 20|Bulbs, tubers and rhizomes for planting
0602 10 20 30 40 90|Live plants and cuttings
0603 11 12 13 14 15 19 90|Cut flowers
0604 20 90|Foliage and branches for bouquets
07|Vegetables|सब्ज़ियाँ
0701 10 90|Potatoes|आलू
0702 00|Tomatoes|टमाटर
0703 10 20 90|Onions, garlic and leeks|प्याज़, लहसुन और लीक
0704 10 20 90|Cabbage and cauliflower|पत्तागोभी और फूलगोभी
0705 11 19 21 29|Lettuce and chicory|सलाद पत्ता और चिकोरी
0706 10 90|Carrots, radish, beetroot and similar roots|गाजर, मूली, चुकंदर और ऐसी जड़ें
0707 00|Cucumbers and gherkins, fresh|खीरा और गरकिन, ताज़ा
0708 10 20 90|Peas and beans, fresh|मटर और फलियाँ, ताज़ी
0709 20 30 40 51 52 53 54 55 56 59 60 70 91 92 93 99|Other fresh vegetables, mushrooms and chillies|दूसरी ताज़ी सब्ज़ियाँ, मशरूम और हरी मिर्च
0710 10 21 22 29 30 40 80 90|Frozen vegetables|फ़्रोज़न सब्ज़ियाँ
0711 20 40 51 59 90|Vegetables kept in brine for processing|आगे की प्रोसेसिंग के लिए नमक-पानी में रखी सब्ज़ियाँ
0712 20 31 32 33 34 39 90|Dried vegetables|सूखी सब्ज़ियाँ
0713 10 20 31 32 33 34 35 39 40 50 60 90|Pulses, dried|दालें, सूखी
0714 10 20 30 40 50 90|Cassava, sweet potatoes and similar roots|कसावा, शकरकंद और ऐसी जड़ें
08|Fruit and nuts|फल और मेवे
0801 11 12 19 21 22 31 32|Coconuts, Brazil nuts and cashews|नारियल, ब्राज़ील नट और काजू
0802 11 12 21 22 31 32 41 42 51 52 61 62 70 80 91 92 99|Almonds, walnuts, areca and other nuts|बादाम, अखरोट, सुपारी और दूसरे मेवे
0803 10 90|Bananas|केला
0804 10 20 30 40 50|Dates, figs, pineapple, guava and mango|खजूर, अंजीर, अनानास, अमरूद और आम
0805 10 21 22 29 40 50 90|Citrus fruit|खट्टे फल (नींबू, संतरा)
0806 10 20|Grapes and raisins|अंगूर और किशमिश
0807 11 19 20|Melons and papaya|तरबूज़, ख़रबूज़ा और पपीता
0808 10 30 40|Apples, pears and quinces|सेब, नाशपाती और क्विंस
0809 10 21 29 30 40|Apricots, cherries, peaches and plums|ख़ुबानी, चेरी, आड़ू और आलूबुख़ारा
0810 10 20 30 40 50 60 70 90|Other fresh fruit (pomegranate, strawberry)|दूसरे ताज़े फल (अनार, स्ट्रॉबेरी)
0811 10 20 90|Fruit and nuts, frozen|फल और मेवे, फ़्रोज़न
0812 10 90|Fruit and nuts kept for processing|आगे की प्रोसेसिंग के लिए रखे फल और मेवे
0813 10 20 30 40 50|Dried fruit and fruit mixtures|सूखे फल और मिश्रण
0814 00|Peel of citrus fruit and melons|खट्टे फल और ख़रबूज़े के छिलके
`;
