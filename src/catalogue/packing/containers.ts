/**
 * Dry containers as data. Inside: the smallest that ISO 1496-1 allows (length × width × height in metres): the container that comes is never
 * smaller. Rating: greatest gross mass by ISO 668:1995, amendment 1 of 2005. Tare: of a usual steel container; payload is rating less tare.
 * The container's own plate (CSC) and the roads at both ends may allow less.
 */
export type Container = { id: '20' | '40' | '40HC'; name: string; length: string; width: string; height: string; ratingKg: string; tareKg: string };

export const CONTAINER_SOURCE = 'ISO 1496-1 (inside, least), ISO 668:1995/Amd 1:2005 (rating 30,480 kg), usual tare';

export const CONTAINERS: readonly Container[] = [
  { id: '20', name: '20\u2032', length: '5.867', width: '2.330', height: '2.350', ratingKg: '30480', tareKg: '2200' },
  { id: '40', name: '40\u2032', length: '11.998', width: '2.330', height: '2.350', ratingKg: '30480', tareKg: '3800' },
  { id: '40HC', name: '40\u2032 HC', length: '11.998', width: '2.330', height: '2.655', ratingKg: '30480', tareKg: '3935' },
];
