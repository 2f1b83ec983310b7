/** Chapters 30 to 37 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_30_TO_37 = `
30|Medicines|दवाएँ
3001 20 90|Glands, organs and their extracts for medicine|औषधि के लिए ग्रंथियाँ, अंग और अर्क
3002 12 13 14 15 41 42 49 51 59 90|Blood, vaccines, sera, toxins and cell cultures|ख़ून, टीके, सीरम, टॉक्सिन और कोशिका कल्चर
3003 10 20 31 39 41 42 43 49 60 90|Medicines mixed, not in doses|दवाएँ, मिश्रित, ख़ुराक में नहीं
3004 10 20 31 32 39 41 42 43 49 50 60 90|Medicines in doses or for retail|दवाएँ, ख़ुराक या खुदरा पैक में
3005 10 90|Bandages, gauze and dressings|पट्टी, गॉज़ और ड्रेसिंग
3006 10 30 40 50 60 70 91 92 93|Sutures, contrast media, first-aid kits and other pharmacy goods|टाँके का धागा, कंट्रास्ट मीडिया, फ़र्स्ट-एड किट
31|Fertilisers|खाद
3101 00|Animal and vegetable fertilisers
3102 10 21 29 30 40 50 60 80 90|Nitrogen fertilisers (urea)
3103 11 19 90|Phosphate fertilisers
3104 20 30 90|Potash fertilisers
3105 10 20 30 40 51 59 60 90|Mixed fertilisers
32|Dyes, paints and inks|रंग, पेंट और स्याही
3201 10 20 90|Vegetable tanning extracts|वनस्पति टैनिंग अर्क
3202 10 90|Synthetic tanning substances|सिंथेटिक टैनिंग पदार्थ
3203 00|Natural dyes|प्राकृतिक रंग
3204 11 12 13 14 15 16 17 18 19 20 90|Synthetic dyes and organic pigments|सिंथेटिक रंग और पिगमेंट
3205 00|Colour lakes|कलर लेक
3206 11 19 20 41 42 49 50|Other pigments (titanium dioxide, ultramarine)|दूसरे पिगमेंट (टाइटेनियम डाइऑक्साइड, अल्ट्रामरीन)
3207 10 20 30 40|Ceramic colours, glazes and glass frit|सिरेमिक रंग, ग्लेज़ और काँच फ़्रिट
3208 10 20 90|Paints and varnishes, not water-based|पेंट और वार्निश, पानी वाले नहीं
3209 10 90|Paints and varnishes, water-based|पेंट और वार्निश, पानी वाले
3210 00|Other paints and leather finishes|दूसरे पेंट और चमड़े की फ़िनिश
3211 00|Paint driers|पेंट ड्रायर
3212 10 90|Pigment pastes, stamping foils and dyes for retail|पिगमेंट पेस्ट, स्टैम्पिंग फ़ॉयल और खुदरा रंग
3213 10 90|Artists' colours|कलाकारों के रंग
3214 10 90|Putty, fillers and sealants|पुट्टी, फ़िलर और सीलेंट
3215 11 19 90|Printing and writing ink|छपाई और लिखने की स्याही
33|Essential oils and cosmetics|सुगंधित तेल और कॉस्मेटिक
3301 12 13 19 24 25 29 30 90|Essential oils and oleoresins|सुगंधित तेल और ओलियोरेज़िन
3302 10 90|Fragrance and flavour mixtures|सुगंध और स्वाद के मिश्रण
3303 00|Perfumes and toilet water|इत्र, परफ़्यूम और टॉयलेट वॉटर
3304 10 20 30 91 99|Make-up and skin care|मेकअप और त्वचा की देखभाल
3305 10 20 30 90|Hair care (shampoo, hair oil)|बालों की देखभाल (शैंपू, हेयर ऑयल)
3306 10 20 90|Toothpaste and mouth care|टूथपेस्ट और मुँह की देखभाल
3307 10 20 30 41 49 90|Shaving goods, deodorants, incense sticks, room fragrance|शेविंग, डियोड्रेंट, अगरबत्ती, कमरे की सुगंध
34|Soap, detergents, wax and candles|साबुन, डिटर्जेंट, मोम और मोमबत्ती
3401 11 19 20 30|Soap|साबुन
3402 31 39 41 42 49 50 90|Detergents and washing preparations|डिटर्जेंट और धुलाई सामग्री
3403 11 19 91 99|Lubricating preparations|लुब्रिकेंट
3404 20 90|Artificial and prepared waxes|कृत्रिम और तैयार मोम
3405 10 20 30 40 90|Polishes and scouring pastes|पॉलिश और रगड़ने वाले पेस्ट
3406 00|Candles|मोमबत्तियाँ
3407 00|Modelling paste, dental wax and plaster|मॉडलिंग पेस्ट, दंत मोम और प्लास्टर
35|Proteins, starches, glue and enzymes|प्रोटीन, स्टार्च, गोंद और एंज़ाइम
3501 10 90|Casein and casein glue
3502 11 19 20 90|Albumins
3503 00|Gelatin and hide glue
3504 00|Peptones and protein isolates
3505 10 20|Modified starch and starch glue
3506 10 91 99|Prepared adhesives
3507 10 90|Enzymes
36|Explosives, fireworks and matches|विस्फोटक, आतिशबाज़ी और माचिस
3601 00|Propellant powder
3602 00|Prepared explosives
3603 10 20 30 40 50 60|Fuses and detonators
3604 10 90|Fireworks and flares
3605 00|Matches
3606 10 90|Ferro-cerium, lighter fuel and other combustibles
37|Photographic goods|फ़ोटो सामग्री
3701 10 20 30 91 99|Photographic plates and flat film, unexposed
3702 10 31 32 39 41 42 43 44 52 53 54 55 56 96 97 98|Photographic film in rolls, unexposed
3703 10 20 90|Photographic paper, unexposed
3704 00|Photographic film and paper, exposed, not developed
3705 00|Photographic plates and film, developed
3706 10 90|Cinema film, developed
3707 10 90|Photographic chemicals
`;
