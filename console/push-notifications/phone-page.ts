import { createLazy } from "../workspace/lazy.ts";

/** At /console/phone: a code on one device's screen leads another one there. */
export const PHONE = "phone";

/** Loaded when somebody goes there: each device begins to ring once. */
export const phonePage = createLazy(async () => {
	const { PhonePage } = await import("./PhonePage.tsx");
	return PhonePage;
});
/** The same within the first run. */
export const phoneStep = createLazy(async () => {
	const { PhoneCards } = await import("./PhoneCards.tsx");
	return PhoneCards;
});
