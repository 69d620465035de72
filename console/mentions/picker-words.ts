/** The texts of the list that @ opens. */
export const pickerWords = { label: "Colleagues", none: "Nobody by this name" };
