/** Chapters 38 to 43 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_38_TO_43 = `
38|Other chemical products|दूसरे रासायनिक पदार्थ
3801 10 20 30 90|Artificial and colloidal graphite|कृत्रिम और कोलाइडी ग्रेफ़ाइट
3802 10 90|Activated carbon and activated minerals|सक्रिय कार्बन और सक्रिय खनिज
3803 00|Tall oil|टॉल ऑयल
3804 00|Lye of wood pulp|लकड़ी की लुगदी की लाई
3805 10 90|Turpentine and pine oil|तारपीन और पाइन तेल
3806 10 20 30 90|Rosin and resin acids|रोज़िन और रेज़िन अम्ल
3807 00|Wood tar and vegetable pitch|लकड़ी का तार और वनस्पति पिच
3808 52 59 61 62 69 91 92 93 94 99|Insecticides, fungicides, herbicides and disinfectants|कीटनाशक, फफूँदनाशक, खरपतवारनाशक और कीटाणुनाशक
3809 10 91 92 93|Finishing agents for textile, paper and leather|कपड़े, काग़ज़ और चमड़े के फ़िनिशिंग एजेंट
3810 10 90|Pickling and soldering preparations|पिकलिंग और सोल्डर सामग्री
3811 11 19 21 29 90|Fuel and oil additives|ईंधन और तेल के एडिटिव
3812 10 20 31 39|Rubber accelerators and stabilisers|रबर ऐक्सेलरेटर और स्टेबिलाइज़र
3813 00|Fire-extinguisher charges|अग्निशामक भराई
3814 00|Mixed solvents and thinners|मिश्रित विलायक और थिनर
3815 11 12 19 90|Catalysts|उत्प्रेरक
3816 00|Refractory cement and mortar|रिफ़्रैक्टरी सीमेंट और मसाला
3817 00|Mixed alkylbenzenes|मिश्रित एल्काइलबेंज़ीन
3818 00|Doped elements for electronics (wafers)|इलेक्ट्रॉनिक्स के लिए डोप किए तत्व (वेफ़र)
3819 00|Hydraulic brake fluid|हाइड्रोलिक ब्रेक फ़्लुइड
3820 00|Antifreeze and de-icer|एंटीफ़्रीज़ और डी-आइसर
3821 00|Culture media|कल्चर मीडिया
3822 11 12 13 19 90|Diagnostic and laboratory reagents|जाँच और लैब अभिकर्मक
3823 11 12 13 19 70|Industrial fatty acids and fatty alcohols|औद्योगिक वसा अम्ल और अल्कोहल
3824 10 30 40 50 60 81 82 83 84 85 86 87 88 89 91 92 99|Binders and other chemical preparations|बाइंडर और दूसरी रासायनिक सामग्री
3825 10 20 30 41 49 50 61 69 90|Residues of the chemical industry and waste|रासायनिक उद्योग के अवशेष और कचरा
3826 00|Biodiesel|बायोडीज़ल
3827 11 12 13 14 20 31 32 39 40 51 59 61 62 63 64 65 68 69 90|Mixtures of halogenated hydrocarbons (refrigerants)|हैलोजन हाइड्रोकार्बन मिश्रण (रेफ़्रिजरेंट)
39|Plastics|प्लास्टिक
3901 10 20 30 40 90|Polyethylene, primary forms
3902 10 20 30 90|Polypropylene, primary forms
3903 11 19 20 30 90|Polystyrene, primary forms
3904 10 21 22 30 40 50 61 69 90|PVC and other halogenated polymers, primary forms
3905 12 19 21 29 30 91 99|Vinyl acetate polymers, primary forms
3906 10 90|Acrylic polymers, primary forms
3907 10 21 29 30 40 50 61 69 70 91 99|Polyesters, epoxides, polycarbonates (PET), primary forms
3908 10 90|Polyamides (nylon), primary forms
3909 10 20 31 39 40 50|Amino, phenol and polyurethane resins, primary forms
3910 00|Silicones, primary forms
3911 10 20 90|Petroleum and other resins, primary forms
3912 11 12 20 31 39 90|Cellulose and its derivatives, primary forms
3913 10 90|Natural polymers (alginates), primary forms
3914 00|Ion exchangers
3915 10 20 30 90|Plastic waste and scrap
3916 10 20 90|Plastic rods, sticks and profiles
3917 10 21 22 23 29 31 32 33 39 40|Plastic tubes, pipes and fittings
3918 10 90|Plastic floor and wall coverings
3919 10 90|Self-adhesive plastic film and tape
3920 10 20 30 43 49 51 59 61 62 63 69 71 73 79 91 92 93 94 99|Plastic sheet and film, plain
3921 11 12 13 14 19 90|Other plastic sheet and film
3922 10 20 90|Plastic baths, basins and toilet ware
3923 10 21 29 30 40 50 90|Plastic packing (bags, bottles, caps)
3924 10 90|Plastic tableware and household ware
3925 10 20 30 90|Plastic builders' ware
3926 10 20 30 40 90|Other articles of plastic
40|Rubber|रबर
4001 10 21 22 29 30|Natural rubber
4002 11 19 20 31 39 41 49 51 59 60 70 80 91 99|Synthetic rubber
4003 00|Reclaimed rubber
4004 00|Rubber waste and scrap
4005 10 20 91 99|Compounded rubber, unvulcanised
4006 10 90|Other forms of unvulcanised rubber
4007 00|Rubber thread and cord
4008 11 19 21 29|Rubber sheets, strips and profiles
4009 11 12 21 22 31 32 41 42|Rubber hoses and pipes
4010 11 12 19 31 32 33 34 35 36 39|Rubber belts
4011 10 20 30 40 50 70 80 90|New pneumatic tyres|नए हवा वाले टायर
4012 11 12 13 19 20 90|Used, retreaded and solid tyres
4013 10 20 90|Inner tubes
4014 10 90|Rubber hygiene goods (condoms, teats)
4015 12 19 90|Rubber gloves and clothing
4016 10 91 92 93 94 95 99|Other articles of rubber
4017 00|Hard rubber and its articles
41|Hides and leather|खाल और चमड़ा
4101 20 50 90|Raw hides of cattle, buffalo and horses|गाय, भैंस और घोड़े की कच्ची खाल
4102 10 21 29|Raw skins of sheep|भेड़ की कच्ची खाल
4103 20 30 90|Other raw hides and skins (goat)|दूसरी कच्ची खालें (बकरी)
4104 11 19 41 49|Tanned and crust hides of cattle and horses|गाय और घोड़े की टैन और क्रस्ट खाल
4105 10 30|Tanned and crust skins of sheep|भेड़ की टैन और क्रस्ट खाल
4106 21 22 31 32 40 91 92|Tanned and crust skins of other animals (goat)|दूसरे जानवरों की टैन और क्रस्ट खाल (बकरी)
4107 11 12 19 91 92 99|Finished leather of cattle and horses|गाय और घोड़े का तैयार चमड़ा
4112 00|Finished leather of sheep|भेड़ का तैयार चमड़ा
4113 10 20 30 90|Finished leather of other animals (goat)|दूसरे जानवरों का तैयार चमड़ा (बकरी)
4114 10 20|Chamois, patent and metallised leather|शैमी, पेटेंट और मेटलाइज़्ड चमड़ा
4115 10 20|Leather board and leather waste|चमड़ा बोर्ड और चमड़े की कतरन
42|Leather goods and bags|चमड़े का सामान और बैग
4201 00|Saddlery and harness|काठी और घोड़े का साज़
4202 11 12 19 21 22 29 31 32 39 91 92 99|Bags, suitcases, wallets and cases|बैग, सूटकेस, बटुए और केस
4203 10 21 29 30 40|Leather clothing, gloves and belts|चमड़े के कपड़े, दस्ताने और बेल्ट
4205 00|Other articles of leather|चमड़े की दूसरी चीज़ें
4206 00|Articles of gut|आँत की चीज़ें
43|Fur|फ़र
4301 10 30 60 80 90|Raw furskins|कच्ची फ़र
4302 11 19 20 30|Dressed furskins|तैयार फ़र
4303 10 90|Fur clothing and articles|फ़र के कपड़े और चीज़ें
4304 00|Artificial fur|नक़ली फ़र
`;
