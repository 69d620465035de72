export function launchOptions(which?: { whole?: boolean }): {
	executablePath: string | undefined;
	args: string[];
};
export function ensureBrowser(): Promise<string | undefined>;
