/** Chapters 85 to 85 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTER_85 = `
85|Electrical and electronic goods|बिजली और इलेक्ट्रॉनिक सामान
8501 10 20 31 32 33 34 40 51 52 53 61 62 63 64 71 72 80|Electric motors and generators
8502 11 12 13 20 31 39 40|Generating sets
8503 00|Parts of motors and generators
8504 10 21 22 23 31 32 33 34 40 50 90|Transformers, chargers and power supplies|ट्रांसफ़ॉर्मर, चार्जर और पावर सप्लाई
8505 11 19 20 90|Magnets and electromagnets|चुंबक और विद्युत चुंबक
8506 10 30 40 50 60 80 90|Primary cells and batteries|प्राइमरी सेल और बैटरी
8507 10 20 30 50 60 80 90|Rechargeable batteries
8508 11 19 60 70|Vacuum cleaners
8509 40 80 90|Kitchen mixers and other motor appliances
8510 10 20 30 90|Shavers and hair clippers
8511 10 20 30 40 50 80 90|Ignition and starting equipment for engines|इंजन के इग्निशन और स्टार्टर
8512 10 20 30 40 90|Lights, horns and wipers for vehicles|गाड़ी की लाइट, हॉर्न और वाइपर
8513 10 90|Torches and portable lamps
8514 11 19 20 31 32 39 40 90|Electric industrial furnaces
8515 11 19 21 29 31 39 80 90|Electric welding and soldering machines
8516 10 21 29 31 32 33 40 50 60 71 72 79 80 90|Electric heaters, irons, ovens and hair dryers
8517 11 13 14 18 61 62 69 71 79|Telephones, routers and network equipment
8518 10 21 22 29 30 40 50 90|Microphones, loudspeakers and headphones
8519 20 30 81 89|Sound recorders and players
8521 10 90|Video recorders and players
8522 10 90|Parts of sound and video equipment
8523 21 29 41 49 51 52 59 80|Discs, memory cards, smart cards and other media
8524 11 12 19 91 92 99|Flat display modules
8525 50 60 81 82 83 89|Transmitters and cameras
8526 10 91 92|Radar and remote control
8527 12 13 19 21 29 91 92 99|Radios
8528 42 49 52 59 62 69 71 72 73|Monitors, projectors and televisions
8529 10 90|Parts of radio, television and display equipment
8530 10 80 90|Traffic and railway signals, electric
8531 10 20 80 90|Alarms, bells and indicator panels
8532 10 21 22 23 24 25 29 30 90|Capacitors|कैपेसिटर
8533 10 21 29 31 39 40 90|Resistors|रेज़िस्टर
8534 00|Printed circuits|प्रिंटेड सर्किट
8535 10 21 29 30 40 90|Switches and fuses above 1,000 V|1,000 V से ऊपर के स्विच और फ़्यूज़
8536 10 20 30 41 49 50 61 69 70 90|Switches, plugs and connectors up to 1,000 V|1,000 V तक के स्विच, प्लग और कनेक्टर
8537 10 20|Control panels and switchboards|कंट्रोल पैनल और स्विचबोर्ड
8538 10 90|Parts of switchgear|स्विचगियर के पुर्ज़े
8539 10 21 22 29 31 32 39 41 49 51 52 90|Lamps and LED light sources|लैंप और LED
8540 11 12 20 40 60 71 79 81 89 91 99|Electron tubes|इलेक्ट्रॉन ट्यूब
8541 10 21 29 30 41 42 43 49 51 59 60 90|Diodes, transistors, LEDs and solar cells|डायोड, ट्रांज़िस्टर, LED और सोलर सेल
8542 31 32 33 39 90|Integrated circuits|इंटीग्रेटेड सर्किट
8543 10 20 30 40 70 90|Other electrical machines of their own function
8544 11 19 20 30 42 49 60 70|Insulated wire, cable and optical fibre cable|इंसुलेटेड तार, केबल और ऑप्टिकल केबल
8545 11 19 20 90|Carbon electrodes and brushes
8546 10 20 90|Electrical insulators
8547 10 20 90|Insulating fittings
8548 00|Other electrical parts
8549 11 12 13 14 19 21 29 31 39 91 99|Electrical and electronic waste
`;
