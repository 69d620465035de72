export function launchOptions(): {
	executablePath: string | undefined;
	args: string[];
};
export function ensureBrowser(): Promise<string | undefined>;
