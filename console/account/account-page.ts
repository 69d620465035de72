import { createLazy } from "../workspace/lazy.ts";

/** Loaded when somebody goes there: it is wanted once a month. */
export const accountPage = createLazy(async () => {
	const { AccountPage } = await import("./AccountPage.tsx");
	return AccountPage;
});
