/** Chapters 78 to 83 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_78_TO_83 = `
78|Lead|सीसा
7801 10 91 99|Lead, unwrought
7802 00|Lead scrap
7804 11 19 20|Lead sheet and powder
7806 00|Other articles of lead
79|Zinc|जस्ता
7901 11 12 20|Zinc, unwrought
7902 00|Zinc scrap
7903 10 90|Zinc dust and powder
7904 00|Zinc bars and wire
7905 00|Zinc sheet
7907 00|Other articles of zinc
80|Tin|टिन
8001 10 20|Tin, unwrought
8002 00|Tin scrap
8003 00|Tin bars and wire
8007 00|Other articles of tin
81|Other base metals|दूसरी साधारण धातुएँ
8101 10 94 96 97 99|Tungsten
8102 10 94 95 96 97 99|Molybdenum
8103 20 30 91 99|Tantalum
8104 11 19 20 30 90|Magnesium
8105 20 30 90|Cobalt
8106 10 90|Bismuth
8108 20 30 90|Titanium
8109 21 29 31 39 91 99|Zirconium
8110 10 20 90|Antimony
8111 00|Manganese
8112 12 13 19 21 22 29 31 39 41 49 51 52 59 61 69 92 99|Beryllium, chromium, germanium and other base metals
8113 00|Cermets
82|Tools and cutlery|औज़ार और कटलरी
8201 10 30 40 50 60 90|Hand tools for field and garden
8202 10 20 31 39 40 91 99|Hand saws and saw blades
8203 10 20 30 40|Files, pliers and cutters
8204 11 12 20|Spanners and wrenches
8205 10 20 30 40 51 59 60 70 90|Other hand tools
8206 00|Sets of hand tools
8207 13 19 20 30 40 50 60 70 80 90|Drill bits, dies and other tool inserts
8208 10 20 30 40 90|Knives and blades for machines
8209 00|Tool tips of cermet
8210 00|Hand-operated kitchen appliances
8211 10 91 92 93 94 95|Knives
8212 10 20 90|Razors and blades
8213 00|Scissors
8214 10 20 90|Other cutlery and manicure sets
8215 10 20 91 99|Spoons and forks
83|Hardware and ornaments of base metal|धातु का हार्डवेयर और सजावट
8301 10 20 30 40 50 60 70|Locks and keys
8302 10 20 30 41 42 49 50 60|Fittings and mountings of base metal
8303 00|Safes and strong-boxes
8304 00|Office trays and desk ware of metal
8305 10 20 90|Clips, staples and file fittings
8306 10 21 29 30|Bells, statuettes, ornaments and frames of base metal|घंटियाँ, मूर्तियाँ, सजावट और फ़्रेम, साधारण धातु के
8307 10 90|Flexible metal tubing
8308 10 20 90|Clasps, buckles, hooks, beads and spangles of metal
8309 10 90|Caps, lids and seals of metal
8310 00|Sign plates and letters of metal
8311 10 20 30 90|Welding electrodes and wire
`;
