/** Chapters 86 to 92 of HS 2022; form and source in nomenclature.ts. */
export const CHAPTERS_86_TO_92 = `
86|Railway goods|रेल का सामान
8601 10 20|Electric locomotives
8602 10 90|Other locomotives
8603 10 90|Self-propelled rail coaches
8604 00|Rail service vehicles
8605 00|Passenger rail coaches
8606 10 30 91 92 99|Goods wagons
8607 11 12 19 21 29 30 91 99|Parts of rail vehicles
8608 00|Track fixtures and signals
8609 00|Freight containers
87|Vehicles and their parts|गाड़ियाँ और पुर्ज़े
8701 10 21 22 23 24 29 30 91 92 93 94 95|Tractors
8702 10 20 30 40 90|Buses
8703 10 21 22 23 24 31 32 33 40 50 60 70 80 90|Cars
8704 10 21 22 23 31 32 41 42 43 51 52 60 90|Trucks
8705 10 20 30 40 90|Special purpose vehicles
8706 00|Chassis with engine
8707 10 90|Vehicle bodies
8708 10 21 22 29 30 40 50 70 80 91 92 93 94 95 99|Parts of motor vehicles|मोटर गाड़ी के पुर्ज़े
8709 11 19 90|Works trucks
8710 00|Armoured vehicles
8711 10 20 30 40 50 60 90|Motorcycles and scooters
8712 00|Bicycles
8713 10 90|Wheelchairs
8714 10 20 91 92 93 94 95 96 99|Parts of motorcycles, bicycles and wheelchairs
8715 00|Baby carriages
8716 10 20 31 39 40 80 90|Trailers and hand carts
88|Aircraft|विमान
8801 00|Balloons and gliders
8802 11 12 20 30 40 60|Aircraft and spacecraft
8804 00|Parachutes
8805 10 21 29|Aircraft launching gear, flight trainers
8806 10 21 22 23 24 29 91 92 93 94 99|Drones
8807 10 20 30 90|Parts of aircraft
89|Ships|जहाज़
8901 10 20 30 90|Passenger and cargo ships
8902 00|Fishing vessels
8903 11 12 19 21 22 23 31 32 33 93 99|Yachts and pleasure boats
8904 00|Tugs
8905 10 20 90|Dredgers, floating cranes and docks
8906 10 90|Other vessels
8907 10 90|Rafts, buoys and other floating structures
8908 00|Ships for breaking up
90|Optical, measuring and medical instruments|ऑप्टिकल, माप और चिकित्सा उपकरण
9001 10 20 30 40 50 90|Optical fibre, lenses and prisms, unmounted
9002 11 19 20 90|Lenses and prisms, mounted
9003 11 19 90|Spectacle frames
9004 10 90|Spectacles and sunglasses
9005 10 80 90|Binoculars and telescopes
9006 30 40 53 59 61 69 91 99|Photographic cameras
9007 10 20 91 92|Cinema cameras and projectors
9008 50 90|Image projectors and enlargers
9010 10 50 60 90|Photo laboratory equipment, projection screens
9011 10 20 80 90|Optical microscopes
9012 10 90|Electron microscopes
9013 10 20 80 90|Lasers and other optical appliances
9014 10 20 80 90|Compasses and navigation instruments
9015 10 20 30 40 80 90|Surveying and weather instruments
9016 00|Precision balances
9017 10 20 30 80 90|Drawing and measuring instruments, rulers
9018 11 12 13 14 19 20 31 32 39 41 49 50 90|Medical, dental and veterinary instruments
9019 10 20|Massage, oxygen and breathing therapy apparatus
9020 00|Gas masks
9021 10 21 29 31 39 40 50 90|Orthopaedic goods, implants and hearing aids
9022 12 13 14 19 21 29 30 90|X-ray and radiation apparatus
9023 00|Demonstration models
9024 10 80 90|Material testing machines
9025 11 19 80 90|Thermometers and hygrometers
9026 10 20 80 90|Flow, level and pressure instruments
9027 10 20 30 50 81 89 90|Analysis instruments
9028 10 20 30 90|Gas, water and electricity meters
9029 10 20 90|Counters and speedometers
9030 10 20 31 32 33 39 40 82 84 89 90|Electrical measuring instruments
9031 10 20 41 49 80 90|Other measuring and checking machines
9032 10 20 81 89 90|Automatic controllers and thermostats
9033 00|Other parts of instruments
91|Watches and clocks|घड़ियाँ
9101 11 19 21 29 91 99|Watches with case of precious metal
9102 11 12 19 21 29 91 99|Other watches
9103 10 90|Clocks with watch movement
9104 00|Dashboard clocks
9105 11 19 21 29 91 99|Other clocks
9106 10 90|Time recorders and parking meters
9107 00|Time switches
9108 11 12 19 20 90|Watch movements
9109 10 90|Clock movements
9110 11 12 19 90|Movements, unassembled
9111 10 20 80 90|Watch cases
9112 20 90|Clock cases
9113 10 20 90|Watch straps
9114 30 40 90|Other clock and watch parts
92|Musical instruments|वाद्य यंत्र
9201 10 20 90|Pianos
9202 10 90|Other string instruments (sitar, guitar)
9205 10 90|Wind instruments and harmoniums
9206 00|Drums and percussion (tabla)
9207 10 90|Electric musical instruments
9208 10 90|Musical boxes and whistles
9209 30 91 92 94 99|Parts of musical instruments
`;
