import { createLazy } from "../workspace/lazy.ts";

/** Owners and supervisors look at it, and nobody else. */
export const surveysPage = createLazy(async () => {
	const { SurveysTab } = await import("./SurveysTab.tsx");
	return SurveysTab;
});
