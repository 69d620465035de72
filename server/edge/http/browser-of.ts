/** The first that is found: the later ones stand in what the earlier ones say of themselves, too. */
const BROWSERS: readonly [RegExp, string][] = [
	[/\bEdg(?:e|A|iOS)?\//, "Edge"],
	[/\bOPR\/|\bOPT\//, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\bVivaldi\//, "Vivaldi"],
	[/\bFirefox\/|\bFxiOS\//, "Firefox"],
	[/\b(?:Headless)?Chrome\/|\bChromium\/|\bCriOS\//, "Chrome"],
	[/\bVersion\/[\d.]+.*\bSafari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
	[/\bAndroid\b/, "Android"],
	[/\biPad\b/, "iPadOS"],
	[/\biPhone\b|\biPod\b/, "iOS"],
	[/\bWindows NT\b/, "Windows"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bMac OS X\b|\bMacintosh\b/, "macOS"],
	[/\bLinux\b|\bX11\b/, "Linux"],
];

/** As the browser names itself, out of a closed list; null: none of them. */
export function browserOf(userAgent = ""): {
	browser: string | null;
	system: string | null;
} {
	const said = userAgent.slice(0, 512);
	return { browser: first(BROWSERS, said), system: first(SYSTEMS, said) };
}

function first(
	names: readonly [RegExp, string][],
	said: string,
): string | null {
	return names.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
