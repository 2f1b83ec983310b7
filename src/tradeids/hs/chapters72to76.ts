/** Chapters 72 to 76 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_72_TO_76 = `
72|Iron and steel|लोहा और स्टील
7201 10 20 50|Pig iron
7202 11 19 21 29 30 41 49 50 60 70 80 91 92 93 99|Ferro-alloys
7203 10 90|Sponge iron
7204 10 21 29 30 41 49 50|Iron and steel scrap
7205 10 21 29|Iron granules and powder
7206 10 90|Iron and steel ingots
7207 11 12 19 20|Half-finished iron and steel (billets)
7208 10 25 26 27 36 37 38 39 40 51 52 53 54 90|Hot-rolled flat steel, 600 mm and wider
7209 15 16 17 18 25 26 27 28 90|Cold-rolled flat steel, 600 mm and wider
7210 11 12 20 30 41 49 50 61 69 70 90|Coated flat steel, 600 mm and wider
7211 13 14 19 23 29 90|Flat steel under 600 mm, not coated
7212 10 20 30 40 50 60|Flat steel under 600 mm, coated
7213 10 20 91 99|Steel bars and rods in coils, hot-rolled
7214 10 20 30 91 99|Other steel bars, forged or hot-rolled
7215 10 50 90|Other steel bars and rods
7216 10 21 22 31 32 33 40 50 61 69 91 99|Steel angles and sections
7217 10 20 30 90|Steel wire
7218 10 91 99|Stainless steel ingots and half-finished
7219 11 12 13 14 21 22 23 24 31 32 33 34 35 90|Stainless flat steel, 600 mm and wider
7220 11 12 20 90|Stainless flat steel under 600 mm
7221 00|Stainless bars and rods in coils
7222 11 19 20 30 40|Stainless bars, rods and sections
7223 00|Stainless wire
7224 10 90|Other alloy steel, ingots and half-finished
7225 11 19 30 40 50 91 92 99|Other alloy flat steel, 600 mm and wider
7226 11 19 20 91 92 99|Other alloy flat steel under 600 mm
7227 10 20 90|Other alloy bars and rods in coils
7228 10 20 30 40 50 60 70 80|Other alloy bars, rods and sections
7229 20 90|Other alloy wire
73|Articles of iron and steel|लोहे और स्टील की चीज़ें
7301 10 20|Sheet piling and welded sections
7302 10 30 40 90|Rails and track material
7303 00|Cast iron pipes
7304 11 19 22 23 24 29 31 39 41 49 51 59 90|Seamless steel tubes
7305 11 12 19 20 31 39 90|Welded pipes above 406 mm
7306 11 19 21 29 30 40 50 61 69 90|Other steel tubes and hollow sections
7307 11 19 21 22 23 29 91 92 93 99|Pipe fittings of iron and steel
7308 10 20 30 40 90|Steel structures and parts
7309 00|Large tanks of iron and steel
7310 10 21 29|Drums, cans and boxes of iron and steel
7311 00|Gas cylinders of iron and steel
7312 10 90|Steel rope and cable
7313 00|Barbed wire
7314 12 14 19 20 31 39 41 42 49 50|Steel mesh, netting and fencing
7315 11 12 19 20 81 82 89 90|Chains of iron and steel
7316 00|Anchors
7317 00|Nails and staples of iron and steel
7318 11 12 13 14 15 16 19 21 22 23 24 29|Screws, bolts and nuts of iron and steel
7319 40 90|Sewing and knitting needles
7320 10 20 90|Springs of iron and steel|लोहे और स्टील की स्प्रिंग
7321 11 12 19 81 82 89 90|Stoves, cookers and barbecues, not electric
7322 11 19 90|Radiators and air heaters, not electric
7323 10 91 92 93 94 99|Steel tableware, kitchenware and scourers
7324 10 21 29 90|Steel sinks and sanitary ware
7325 10 91 99|Cast articles of iron and steel
7326 11 19 20 90|Other articles of iron and steel
74|Copper and brass|ताँबा और पीतल
7401 00|Copper matte
7402 00|Unrefined copper
7403 11 12 13 19 21 22 29|Refined copper and alloys, unwrought
7404 00|Copper and brass scrap
7405 00|Copper master alloys
7406 10 20|Copper powder
7407 10 21 29|Copper and brass bars and profiles
7408 11 19 21 22 29|Copper wire
7409 11 19 21 29 31 39 40 90|Copper sheet and strip
7410 11 12 21 22|Copper foil
7411 10 21 22 29|Copper tubes
7412 10 20|Copper tube fittings
7413 00|Copper stranded wire
7415 10 21 29 33 39|Copper nails, screws and bolts
7418 10 20|Copper and brass tableware, kitchenware and sanitary ware|ताँबे और पीतल के बर्तन, रसोई और सैनिटरी सामान
7419 20 80|Other articles of copper and brass|ताँबे और पीतल की दूसरी चीज़ें
75|Nickel|निकल
7501 10 20|Nickel matte
7502 10 20|Nickel, unwrought
7503 00|Nickel scrap
7504 00|Nickel powder
7505 11 12 21 22|Nickel bars and wire
7506 10 20|Nickel sheet and foil
7507 11 12 20|Nickel tubes
7508 10 90|Other articles of nickel
76|Aluminium|एल्युमिनियम
7601 10 20|Aluminium, unwrought
7602 00|Aluminium scrap
7603 10 20|Aluminium powder
7604 10 21 29|Aluminium bars and profiles
7605 11 19 21 29|Aluminium wire
7606 11 12 91 92|Aluminium sheet
7607 11 19 20|Aluminium foil
7608 10 20|Aluminium tubes
7609 00|Aluminium tube fittings
7610 10 90|Aluminium structures, doors and windows
7611 00|Large aluminium tanks
7612 10 90|Aluminium cans and tubes
7613 00|Aluminium gas cylinders
7614 10 90|Aluminium stranded wire
7615 10 20|Aluminium tableware and kitchenware
7616 10 91 99|Other articles of aluminium
`;
