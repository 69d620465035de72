import type { Page } from "@playwright/test";

/** The device of somebody, which holds passkeys: Chromium's virtual authenticator, in one page. */
export interface Device {
	/** How many passkeys it holds. */
	holds(): Promise<number>;
	/** false: its person puts no finger on it. */
	unlocks(does: boolean): Promise<void>;
}

export async function holdsDevice(page: Page): Promise<Device> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send("WebAuthn.enable");
	const { authenticatorId } = await devtools.send(
		"WebAuthn.addVirtualAuthenticator",
		{
			options: {
				protocol: "ctap2",
				transport: "internal",
				hasResidentKey: true,
				hasUserVerification: true,
				isUserVerified: true,
				automaticPresenceSimulation: true,
			},
		},
	);
	return {
		async holds() {
			const { credentials } = await devtools.send("WebAuthn.getCredentials", {
				authenticatorId,
			});
			return credentials.length;
		},
		async unlocks(does) {
			await devtools.send("WebAuthn.setUserVerified", {
				authenticatorId,
				isUserVerified: does,
			});
		},
	};
}
