/** Chapters 84 to 84 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTER_84 = `
84|Machines|मशीनें
8401 10 20 30 40|Nuclear reactors
8402 11 12 19 20 90|Steam boilers
8403 10 90|Central heating boilers
8404 10 20 90|Auxiliary plant for boilers
8405 10 90|Gas generators
8406 10 81 82 90|Steam turbines
8407 10 21 29 31 32 33 34 90|Petrol engines
8408 10 20 90|Diesel engines
8409 10 91 99|Parts of engines|इंजन के पुर्ज़े
8410 11 12 13 90|Water turbines
8411 11 12 21 22 81 82 91 99|Jet engines and gas turbines
8412 10 21 29 31 39 80 90|Other engines and motors
8413 11 19 20 30 40 50 60 70 81 82 91 92|Pumps for liquids
8414 10 20 30 40 51 59 60 70 80 90|Air pumps, compressors and fans
8415 10 20 81 82 83 90|Air conditioners
8416 10 20 30 90|Furnace burners
8417 10 20 80 90|Industrial furnaces and ovens
8418 10 21 29 30 40 50 61 69 91 99|Refrigerators and freezers
8419 11 12 19 20 33 34 35 39 40 50 60 81 89 90|Machines that treat by heat or cold
8420 10 91 99|Calenders and rolling machines
8421 11 12 19 21 22 23 29 31 32 39 91 99|Centrifuges and filters|सेंट्रीफ़्यूज और फ़िल्टर
8422 11 19 20 30 40 90|Dishwashers, filling and packing machines
8423 10 20 30 81 82 89 90|Weighing machines
8424 10 20 30 41 49 82 89 90|Sprayers and blasting machines
8425 11 19 31 39 41 42 49|Hoists, winches and jacks
8426 11 12 19 20 30 41 49 91 99|Cranes
8427 10 20 90|Fork-lift trucks
8428 10 20 31 32 33 39 40 60 70 90|Lifts, conveyors and loaders
8429 11 19 20 30 40 51 52 59|Bulldozers, excavators and rollers
8430 10 20 31 39 41 49 50 61 69|Other earth-moving and drilling machines
8431 10 20 31 39 41 42 43 49|Parts of lifting and earth-moving machines
8432 10 21 29 31 39 41 42 80 90|Ploughs, sowing and soil machines
8433 11 19 20 30 40 51 52 53 59 60 90|Harvesters, threshers and mowers
8434 10 20 90|Dairy machines
8435 10 90|Presses for juice and wine
8436 10 21 29 80 91 99|Poultry and other farm machines
8437 10 80 90|Seed and grain cleaning, milling machines
8438 10 20 30 40 50 60 80 90|Food and drink machines
8439 10 20 30 91 99|Pulp and paper making machines
8440 10 90|Bookbinding machines
8441 10 20 30 40 80 90|Paper cutting and converting machines
8442 30 40 50|Printing plates and plate-making machines
8443 11 12 13 14 15 16 17 19 31 32 39 91 99|Printers and printing machines
8444 00|Machines for extruding man-made fibre
8445 11 12 13 19 20 30 40 90|Spinning machines
8446 10 21 29 30|Looms
8447 11 12 20 90|Knitting and embroidery machines
8448 11 19 20 31 32 33 39 42 49 51 59|Parts and auxiliary machines for textile machines
8449 00|Felt and nonwoven machines
8450 11 12 19 20 90|Washing machines
8451 10 21 29 30 40 50 80 90|Laundry, ironing and dyeing machines
8452 10 21 29 30 90|Sewing machines
8453 10 20 80 90|Leather and shoe machines
8454 10 20 30 90|Metal casting machines
8455 10 21 22 30 90|Rolling mills
8456 11 12 20 30 40 50 90|Laser, ultrasonic and spark machine tools
8457 10 20 30|Machining centres
8458 11 19 91 99|Lathes
8459 10 21 29 31 39 41 49 51 59 61 69 70|Drilling, boring and milling machines
8460 12 19 22 23 24 29 31 39 40 90|Grinding and polishing machines
8461 20 30 40 50 90|Planing, gear-cutting and sawing machines
8462 11 19 22 23 24 25 26 29 32 33 39 42 49 51 59 61 62 63 69 90|Presses and forging machines
8463 10 20 30 90|Other machine tools for metal
8464 10 20 90|Machine tools for stone, ceramics and glass
8465 10 20 91 92 93 94 95 96 99|Machine tools for wood, plastics and bone
8466 10 20 30 91 92 93 94|Parts of machine tools
8467 11 19 21 22 29 81 89 91 92 99|Hand-held power tools
8468 10 20 80 90|Soldering and welding machines, gas
8470 10 21 29 30 50 90|Calculators and cash registers
8471 30 41 49 50 60 70 80 90|Computers and their units
8472 10 30 90|Other office machines
8473 21 29 30 40 50|Parts of computers and office machines
8474 10 20 31 32 39 80 90|Crushing, screening and mixing machines for minerals
8475 10 21 29 90|Lamp and glass making machines
8476 21 29 81 89 90|Vending machines
8477 10 20 30 40 51 59 80 90|Rubber and plastics machines
8478 10 90|Tobacco machines
8479 10 20 30 40 50 60 71 79 81 82 83 89 90|Other machines of their own function
8480 10 20 30 41 49 50 60 71 79|Moulds
8481 10 20 30 40 80 90|Taps and valves
8482 10 20 30 40 50 80 91 99|Ball and roller bearings
8483 10 20 30 40 50 60 90|Shafts, gears, pulleys and couplings|शाफ़्ट, गियर, पुली और कपलिंग
8484 10 20 90|Gaskets and seals
8485 10 20 30 80 90|3D printers
8486 10 20 30 40 90|Machines for making semiconductors and displays
8487 10 90|Other machine parts, not electric
`;
