import { createLazy } from "../workspace/lazy.ts";

/** The pages of owners and supervisors: a seventh of the console, and most of those who answer never see them. */
export const settingsPage = createLazy(async () => {
	const { SettingsPage } = await import("./SettingsPage.tsx");
	return SettingsPage;
});

/** The last step of the first run. */
export const mailStep = createLazy(async () => {
	const { MailStep } = await import("./mail/MailStep.tsx");
	return MailStep;
});
