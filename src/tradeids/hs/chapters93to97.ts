/** Chapters 93 to 97 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_93_TO_97 = `
93|Arms and ammunition|हथियार और गोला-बारूद
9301 10 20 90|Military weapons
9302 00|Revolvers and pistols
9303 10 20 30 90|Sporting and hunting guns
9304 00|Air guns and truncheons
9305 10 20 91 99|Parts of arms
9306 21 29 30 90|Ammunition and bombs
9307 00|Swords and bayonets
94|Furniture, bedding and lamps|फ़र्नीचर, बिस्तर और लैंप
9401 10 20 31 39 41 49 52 53 59 61 69 71 79 80 91 99|Seats and chairs
9402 10 90|Medical and barbers' furniture
9403 10 20 30 40 50 60 70 82 83 89 91 99|Other furniture|दूसरा फ़र्नीचर
9404 10 21 29 30 40 90|Mattresses, quilts, pillows and cushions
9405 11 19 21 29 31 39 41 42 49 50 61 69 91 92 99|Lamps, lights and illuminated signs
9406 10 20 90|Prefabricated buildings
95|Toys, games and sports goods|खिलौने, खेल और खेल सामान
9503 00|Toys, dolls, puzzles and scale models|खिलौने, गुड़िया, पहेलियाँ और मॉडल
9504 20 30 40 50 90|Video games, board games and cards|वीडियो गेम, बोर्ड गेम और ताश
9505 10 90|Festive and carnival articles|त्योहार और कार्निवल का सामान
9506 11 12 19 21 29 31 32 39 40 51 59 61 62 69 70 91 99|Sports and gymnastics goods
9507 10 20 30 90|Fishing tackle
9508 10 21 22 23 24 25 26 29 30 40|Fairground rides and circuses
96|Miscellaneous articles|फुटकर चीज़ें
9601 10 90|Worked bone, horn, shell and ivory|हड्डी, सींग, सीप और हाथीदाँत का काम
9602 00|Carved vegetable and mineral material, wax articles|वनस्पति और खनिज नक़्क़ाशी, मोम की चीज़ें
9603 10 21 29 30 40 50 90|Brooms and brushes
9604 00|Hand sieves
9605 00|Travel sets
9606 10 21 22 29 30|Buttons
9607 11 19 20|Zips
9608 10 20 30 40 50 60 91 99|Pens
9609 10 20 90|Pencils and chalk
9610 00|Slates and writing boards
9611 00|Date and sealing stamps
9612 10 20|Ink ribbons and stamp pads
9613 10 20 80 90|Lighters
9614 00|Smoking pipes
9615 11 19 90|Combs and hair pins
9616 10 20|Scent sprays and powder puffs
9617 00|Vacuum flasks
9618 00|Tailors' dummies
9619 00|Sanitary towels and diapers
9620 00|Tripods
97|Art and antiques|कला और पुरानी वस्तुएँ
9701 21 22 29 91 92 99|Paintings, drawings and collages by hand
9702 10 90|Original prints
9703 10 90|Original sculptures
9704 00|Postage stamps for collecting
9705 10 21 22 29 31 39|Collectors' pieces
9706 10 90|Antiques above 100 years
`;
