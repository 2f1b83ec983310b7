/** Chapters 25 to 27 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_25_TO_27 = `
25|Salt, stone, lime and cement|नमक, पत्थर, चूना और सीमेंट
2501 00|Salt
2502 00|Iron pyrites, unroasted
2503 00|Sulphur
2504 10 90|Natural graphite
2505 10 90|Natural sand
2506 10 20|Quartz and quartzite
2507 00|Kaolin
2508 10 30 40 50 60 70|Other clays
2509 00|Chalk
2510 10 20|Natural phosphates
2511 10 20|Barytes and witherite
2512 00|Siliceous earths
2513 10 20|Pumice, emery and natural abrasives
2514 00|Slate, rough or cut
2515 11 12 20|Marble and travertine, rough or cut
2516 11 12 20 90|Granite, sandstone and building stone, rough or cut
2517 10 20 30 41 49|Gravel, pebbles and crushed stone
2518 10 20|Dolomite
2519 10 90|Magnesite and magnesia
2520 10 20|Gypsum and plaster
2521 00|Limestone for flux, lime and cement
2522 10 20 30|Lime
2523 10 21 29 30 90|Cement
2524 10 90|Asbestos
2525 10 20 30|Mica
2526 10 20|Talc and steatite
2528 00|Natural borates
2529 10 21 22 30|Feldspar and fluorspar
2530 10 20 90|Other minerals
26|Ores, slag and ash|अयस्क, स्लैग और राख
2601 11 12 20|Iron ore
2602 00|Manganese ore
2603 00|Copper ore
2604 00|Nickel ore
2605 00|Cobalt ore
2606 00|Aluminium ore (bauxite)
2607 00|Lead ore
2608 00|Zinc ore
2609 00|Tin ore
2610 00|Chromium ore
2611 00|Tungsten ore
2612 10 20|Uranium and thorium ore
2613 10 90|Molybdenum ore
2614 00|Titanium ore (ilmenite)
2615 10 90|Niobium, tantalum, vanadium and zirconium ore
2616 10 90|Ores of precious metals
2617 10 90|Other ores
2618 00|Granulated slag of iron and steel making
2619 00|Other slag and scale of iron and steel making
2620 11 19 21 29 30 40 60 91 99|Metal-bearing slag, ash and residues
2621 10 90|Other slag and ash
27|Mineral fuels and oils|खनिज ईंधन और तेल
2701 11 12 19 20|Coal
2702 10 20|Lignite
2703 00|Peat
2704 00|Coke
2705 00|Coal gas and similar gases
2706 00|Tar of coal
2707 10 20 30 40 50 91 99|Oils distilled from coal tar (benzole, naphthalene)
2708 10 20|Pitch of coal tar
2709 00|Crude petroleum
2710 12 19 20 91 99|Petrol, diesel, lubricants and other petroleum oils
2711 11 12 13 14 19 21 29|Petroleum gases
2712 10 20 90|Petroleum jelly and paraffin wax
2713 11 12 20 90|Petroleum coke and bitumen
2714 10 90|Natural bitumen and oil shale
2715 00|Bituminous mixtures
2716 00|Electricity
`;
