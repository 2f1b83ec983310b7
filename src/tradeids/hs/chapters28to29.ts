/** Chapters 28 to 29 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_28_TO_29 = `
28|Inorganic chemicals|अकार्बनिक रसायन
2801 10 20 30|Fluorine, chlorine, bromine and iodine|फ़्लोरीन, क्लोरीन, ब्रोमीन और आयोडीन
2802 00|Sulphur, sublimed, precipitated or colloidal|गंधक, शोधित या कोलाइडी
2803 00|Carbon black|कार्बन ब्लैक
2804 10 21 29 30 40 50 61 69 70 80 90|Hydrogen, rare gases, silicon and other non-metals|हाइड्रोजन, दुर्लभ गैसें, सिलिकॉन और दूसरी अधातुएँ
2805 11 12 19 30 40|Sodium, calcium, mercury and rare-earth metals|सोडियम, कैल्शियम, पारा और दुर्लभ धातुएँ
2806 10 20|Hydrochloric acid|हाइड्रोक्लोरिक अम्ल
2807 00|Sulphuric acid|गंधक का तेज़ाब
2808 00|Nitric acid|नाइट्रिक अम्ल
2809 10 20|Phosphoric acid|फ़ॉस्फ़ोरिक अम्ल
2810 00|Boric acid and boron oxides|बोरिक अम्ल और बोरॉन ऑक्साइड
2811 11 12 19 21 22 29|Other inorganic acids, carbon dioxide, silica|दूसरे अकार्बनिक अम्ल, कार्बन डाइऑक्साइड, सिलिका
2812 11 12 13 14 15 16 17 19 90|Halides of non-metals|अधातुओं के हैलाइड
2813 10 90|Sulphides of non-metals|अधातुओं के सल्फ़ाइड
2814 10 20|Ammonia|अमोनिया
2815 11 12 20 30|Caustic soda and caustic potash|कास्टिक सोडा और कास्टिक पोटाश
2816 10 40|Oxides of magnesium, strontium and barium|मैग्नीशियम, स्ट्रॉन्शियम और बेरियम के ऑक्साइड
2817 00|Zinc oxide|ज़िंक ऑक्साइड
2818 10 20 30|Alumina and aluminium hydroxide|एल्युमिना और एल्युमिनियम हाइड्रॉक्साइड
2819 10 90|Chromium oxides|क्रोमियम ऑक्साइड
2820 10 90|Manganese oxides|मैंगनीज़ ऑक्साइड
2821 10 20|Iron oxides and earth colours|आयरन ऑक्साइड और मिट्टी के रंग
2822 00|Cobalt oxides|कोबाल्ट ऑक्साइड
2823 00|Titanium oxides|टाइटेनियम ऑक्साइड
2824 10 90|Lead oxides|लेड ऑक्साइड
2825 10 20 30 40 50 60 70 80 90|Hydrazine, hydroxylamine and other metal oxides|हाइड्राज़ीन और दूसरे धातु ऑक्साइड
2826 12 19 30 90|Fluorides|फ़्लोराइड
2827 10 20 31 32 35 39 41 49 51 59 60|Chlorides, bromides and iodides|क्लोराइड, ब्रोमाइड और आयोडाइड
2828 10 90|Hypochlorites (bleaching powder)|हाइपोक्लोराइट (ब्लीचिंग पाउडर)
2829 11 19 90|Chlorates, bromates and iodates|क्लोरेट, ब्रोमेट और आयोडेट
2830 10 90|Sulphides and polysulphides|सल्फ़ाइड और पॉलीसल्फ़ाइड
2831 10 90|Dithionites and sulphoxylates|डाइथायोनाइट और सल्फ़ॉक्सिलेट
2832 10 20 30|Sulphites and thiosulphates|सल्फ़ाइट और थायोसल्फ़ेट
2833 11 19 21 22 24 25 27 29 30 40|Sulphates and alums|सल्फ़ेट और फिटकरी
2834 10 21 29|Nitrites and nitrates|नाइट्राइट और नाइट्रेट
2835 10 22 24 25 26 29 31 39|Phosphates, phosphites and polyphosphates|फ़ॉस्फ़ेट और पॉलीफ़ॉस्फ़ेट
2836 20 30 40 50 60 91 92 99|Carbonates (soda ash, baking soda)|कार्बोनेट (सोडा ऐश, खाने का सोडा)
2837 11 19 20|Cyanides|साइनाइड
2839 11 19 90|Silicates|सिलिकेट
2840 11 19 20 30|Borates|बोरेट
2841 30 50 61 69 70 80 90|Chromates, manganates and other metal-acid salts|क्रोमेट, मैंगनेट और ऐसे लवण
2842 10 90|Other salts of inorganic acids|अकार्बनिक अम्लों के दूसरे लवण
2843 10 21 29 30 90|Colloids and compounds of precious metals|क़ीमती धातुओं के यौगिक
2844 10 20 30 41 42 43 44 50|Radioactive elements and isotopes|रेडियोधर्मी तत्व और आइसोटोप
2845 10 20 30 40 90|Other isotopes and heavy water|दूसरे आइसोटोप और भारी पानी
2846 10 90|Compounds of rare earths|दुर्लभ मृदा यौगिक
2847 00|Hydrogen peroxide|हाइड्रोजन पेरॉक्साइड
2849 10 20 90|Carbides|कार्बाइड
2850 00|Hydrides, nitrides, azides and borides|हाइड्राइड, नाइट्राइड, एज़ाइड और बोराइड
2852 10 90|Compounds of mercury|पारे के यौगिक
2853 10 90|Phosphides, distilled water, liquid air, amalgams|फ़ॉस्फ़ाइड, आसुत जल, तरल हवा, अमलगम
29|Organic chemicals|कार्बनिक रसायन
2901 10 21 22 23 24 29|Open-chain hydrocarbons|खुली शृंखला के हाइड्रोकार्बन
2902 11 19 20 30 41 42 43 44 50 60 70 90|Ring hydrocarbons (benzene, toluene, xylene)|चक्रीय हाइड्रोकार्बन (बेंज़ीन, टॉलुईन)
2903 11 12 13 14 15 19 21 22 23 29 41 42 43 44 45 46 47 48 49 51 59 61 62 69 71 72 73 74 75 76 77 78 79 81 82 83 89 91 92 93 94 99|Halogenated hydrocarbons|हैलोजन वाले हाइड्रोकार्बन
2904 10 20 31 32 33 34 35 36 91 99|Sulphonated and nitrated hydrocarbons|सल्फ़ोनेटेड और नाइट्रेटेड हाइड्रोकार्बन
2905 11 12 13 14 16 17 19 22 29 31 32 39 41 42 43 44 45 49 51 59|Open-chain alcohols (methanol, glycols)|खुली शृंखला के अल्कोहल (मेथेनॉल, ग्लाइकॉल)
2906 11 12 13 19 21 29|Ring alcohols (menthol, benzyl alcohol)|चक्रीय अल्कोहल (मेंथॉल, बेंज़िल अल्कोहल)
2907 11 12 13 15 19 21 22 23 29|Phenols|फ़िनॉल
2908 11 19 91 92 99|Halogenated and nitrated phenols|हैलोजन और नाइट्रो फ़िनॉल
2909 11 19 20 30 41 43 44 49 50 60|Ethers and peroxides|ईथर और पेरॉक्साइड
2910 10 20 30 40 50 90|Epoxides|एपॉक्साइड
2911 00|Acetals|एसीटल
2912 11 12 19 21 29 41 42 49 50 60|Aldehydes (formaldehyde, vanillin)|एल्डिहाइड (फ़ॉर्मेल्डिहाइड, वैनिलिन)
2913 00|Halogenated and nitrated aldehydes|हैलोजन और नाइट्रो एल्डिहाइड
2914 11 12 13 19 22 23 29 31 39 40 50 61 62 69 71 79|Ketones and quinones (acetone, camphor)|कीटोन और क्विनोन (एसीटोन, कपूर)
2915 11 12 13 21 24 29 31 32 33 36 39 40 50 60 70 90|Saturated one-acid compounds (acetic, formic, stearic)|संतृप्त एक-अम्ल (एसीटिक, फ़ॉर्मिक, स्टीयरिक)
2916 11 12 13 14 15 16 19 20 31 32 34 39|Unsaturated and ring one-acid compounds (acrylic, benzoic)|असंतृप्त और चक्रीय एक-अम्ल (ऐक्रिलिक, बेंज़ोइक)
2917 11 12 13 14 19 20 32 33 34 35 36 37 39|Acids with several acid groups (oxalic, phthalic)|बहु-अम्ल (ऑक्सैलिक, थैलिक)
2918 11 12 13 14 15 16 17 18 19 21 22 23 29 30 91 99|Acids with a further oxygen group (citric, lactic, salicylic)|अतिरिक्त ऑक्सीजन वाले अम्ल (सिट्रिक, लैक्टिक, सैलिसिलिक)
2919 10 90|Esters of phosphoric acid|फ़ॉस्फ़ोरिक एस्टर
2920 11 19 21 22 23 24 29 30 90|Esters of other inorganic acids|दूसरे अकार्बनिक अम्लों के एस्टर
2921 11 12 13 14 19 21 22 29 30 41 42 43 44 45 46 49 51 59|Amines|एमीन
2922 11 12 14 15 16 17 18 19 21 29 31 39 41 42 43 44 49 50|Amino compounds with oxygen (amino acids, lysine)|ऑक्सीजन वाले अमीनो यौगिक (अमीनो अम्ल, लाइसीन)
2923 10 20 30 40 90|Quaternary ammonium salts and lecithins|चतुष्क अमोनियम लवण और लेसिथिन
2924 11 12 19 21 23 24 25 29|Amides (paracetamol, urea derivatives)|एमाइड (पैरासिटामॉल, यूरिया यौगिक)
2925 11 12 19 21 29|Imides and imines (saccharin, guanidine)|इमाइड और इमीन (सैकरीन, ग्वानिडीन)
2926 10 20 30 40 90|Nitriles (acrylonitrile)|नाइट्राइल (ऐक्रिलोनाइट्राइल)
2927 00|Diazo, azo and azoxy compounds|डाइएज़ो, एज़ो और एज़ॉक्सी यौगिक
2928 00|Organic derivatives of hydrazine|हाइड्राज़ीन के कार्बनिक यौगिक
2929 10 90|Isocyanates and other nitrogen compounds|आइसोसाइनेट और दूसरे नाइट्रोजन यौगिक
2930 10 20 30 40 60 70 80 90|Organic sulphur compounds|कार्बनिक गंधक यौगिक
2931 10 20 41 42 43 44 45 46 47 48 49 51 52 53 54 59 90|Other organo-inorganic compounds|दूसरे कार्ब-अकार्बनिक यौगिक
2932 11 12 13 14 19 20 91 92 93 94 95 96 99|Rings with oxygen only|सिर्फ़ ऑक्सीजन वाले चक्रीय यौगिक
2933 11 19 21 29 31 32 33 34 35 36 37 39 41 49 52 53 54 55 59 61 69 71 72 79 91 92 99|Rings with nitrogen only|सिर्फ़ नाइट्रोजन वाले चक्रीय यौगिक
2934 10 20 30 91 92 99|Nucleic acids and other ring compounds|न्यूक्लिक अम्ल और दूसरे चक्रीय यौगिक
2935 10 20 30 40 50 90|Sulphonamides|सल्फ़ोनामाइड
2936 21 22 23 24 25 26 27 28 29 90|Vitamins|विटामिन
2937 11 12 19 21 22 23 29 50 90|Hormones and steroids|हॉर्मोन और स्टेरॉयड
2938 10 90|Glycosides|ग्लाइकोसाइड
2939 11 19 20 30 41 42 43 44 45 49 51 59 61 62 63 69 72 79 80|Alkaloids|एल्कलॉइड
2940 00|Pure sugars and their ethers|शुद्ध शर्कराएँ और उनके ईथर
2941 10 20 30 40 50 90|Antibiotics|एंटीबायोटिक
2942 00|Other organic compounds|दूसरे कार्बनिक यौगिक
`;
