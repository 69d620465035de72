/** The protocol that this code speaks. It grows by new optional fields, kinds and events without a new number. */
export const PROTOCOL = 1;
/** The oldest protocol that the relay still speaks: always N − 1, as soon as there is one. */
export const OLDEST_PROTOCOL = 1;
