import { createLazy } from "../workspace/lazy.ts";

/** Owners and supervisors look at it once a week. */
export const mondayPage = createLazy(async () => {
	const { MondayTab } = await import("./MondayTab.tsx");
	return MondayTab;
});
