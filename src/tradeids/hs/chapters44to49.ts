/** Chapters 44 to 49 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_44_TO_49 = `
44|Wood|लकड़ी
4401 11 12 21 22 31 32 39 41 49|Fuel wood, chips and sawdust
4402 10 20 90|Wood charcoal
4403 11 12 21 22 23 24 25 26 41 42 49 91 93 94 95 96 97 98 99|Wood in the rough
4404 10 20|Hoopwood, stakes and sticks
4405 00|Wood wool and wood flour
4406 11 12 91 92|Railway sleepers of wood
4407 11 12 13 14 19 21 22 23 25 26 27 28 29 91 92 93 94 95 96 97 99|Sawn wood
4408 10 31 39 90|Veneer sheets
4409 10 21 22 29|Shaped wood and parquet strips
4410 11 12 19 90|Particle board and OSB
4411 12 13 14 92 93 94|Fibreboard (MDF)
4412 10 31 33 34 39 41 42 49 51 52 59 91 92 99|Plywood and laminated wood
4413 00|Densified wood
4414 10 90|Wooden frames for pictures and mirrors|तस्वीर और शीशे के लकड़ी के फ़्रेम
4415 10 20|Wooden packing cases and pallets
4416 00|Barrels and coopers' work
4417 00|Wooden tools and handles
4418 11 19 21 29 30 40 50 73 74 75 79 81 82 83 89 91 92 99|Wooden joinery, doors and windows
4419 11 12 19 20 90|Wooden tableware and kitchenware|लकड़ी के बर्तन और रसोई का सामान
4420 11 19 90|Inlaid wood, wooden boxes, statuettes and ornaments|जड़ाऊ लकड़ी, डिब्बे, मूर्तियाँ और सजावट
4421 10 20 91 99|Other articles of wood (hangers)|लकड़ी की दूसरी चीज़ें (हैंगर)
45|Cork|कॉर्क
4501 10 90|Natural cork, raw
4502 00|Natural cork, squared
4503 10 90|Articles of natural cork
4504 10 90|Agglomerated cork
46|Basketwork|टोकरी और बेंत का काम
4601 21 22 29 92 93 94 99|Plaits, mats and screens of plaiting materials
4602 11 12 19 90|Baskets and wickerwork|टोकरियाँ और बेंत का काम
47|Pulp and waste paper|लुगदी और रद्दी काग़ज़
4701 00|Mechanical wood pulp
4702 00|Dissolving wood pulp
4703 11 19 21 29|Soda and sulphate wood pulp
4704 11 19 21 29|Sulphite wood pulp
4705 00|Semi-chemical wood pulp
4706 10 20 30 91 92 93|Pulp of recovered paper and other fibres
4707 10 20 30 90|Waste paper
48|Paper and paper articles|काग़ज़ और काग़ज़ की चीज़ें
4801 00|Newsprint
4802 10 20 40 54 55 56 57 58 61 62 69|Writing and printing paper, uncoated; handmade paper
4803 00|Tissue paper in rolls
4804 11 19 21 29 31 39 41 42 49 51 52 59|Kraft paper, uncoated
4805 11 12 19 24 25 30 40 50 91 92 93|Other uncoated paper
4806 10 20 30 40|Greaseproof, tracing and glassine paper
4807 00|Layered paper, not coated
4808 10 40 90|Corrugated, creped and embossed paper
4809 20 90|Carbon and copying paper, large
4810 13 14 19 22 29 31 32 39 92 99|Paper coated with kaolin
4811 10 41 49 51 59 60 90|Paper coated, soaked or decorated otherwise
4812 00|Filter blocks of paper pulp
4813 10 20 90|Cigarette paper
4814 20 90|Wallpaper
4816 20 90|Carbon and copying paper, cut
4817 10 20 30|Envelopes and letter cards
4818 10 20 30 50 90|Toilet paper, tissues and napkins of paper
4819 10 20 30 40 50 60|Paper cartons, boxes and bags
4820 10 20 30 40 50 90|Registers, notebooks, diaries and albums
4821 10 90|Paper labels
4822 10 90|Paper bobbins and spools
4823 20 40 61 69 70 90|Other articles of paper
49|Books and printed matter|किताबें और छपी सामग्री
4901 10 91 99|Printed books and leaflets
4902 10 90|Newspapers and periodicals
4903 00|Children's picture and colouring books
4904 00|Printed music
4905 20 90|Maps and globes, printed
4906 00|Plans and drawings by hand
4907 00|Stamps, banknotes and cheque forms
4908 10 90|Transfers (decals)
4909 00|Postcards and greeting cards
4910 00|Calendars
4911 10 91 99|Other printed matter (catalogues, pictures)
`;
