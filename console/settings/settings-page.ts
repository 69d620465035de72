import { createPart } from "../workspace/lazy-part.ts";

/** The pages of owners and supervisors: a seventh of the console, and most of those who answer never see them. */
export const settingsPart = createPart(async () => {
	const { SettingsPage } = await import("./SettingsPage.tsx");
	return SettingsPage;
});
