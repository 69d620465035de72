import { fill } from "../words/words.ts";
import { pushLinkWords } from "./link-words.ts";

/** In this order: browsers that name others before themselves come first. */
const BROWSERS: [RegExp, string][] = [
	[/\bEdg(A|iOS)?\//, "Edge"],
	[/\bOPR\//, "Opera"],
	[/\bSamsungBrowser\//, "Samsung Internet"],
	[/\b(Firefox|FxiOS)\//, "Firefox"],
	[/\b(Chrome|CriOS)\//, "Chrome"],
	[/\bSafari\//, "Safari"],
];
const SYSTEMS: [RegExp, string][] = [
	[/\biPhone\b/, "iPhone"],
	[/\biPad\b/, "iPad"],
	[/\bAndroid\b/, "Android"],
	[/\bCrOS\b/, "ChromeOS"],
	[/\bMac OS X\b/, "Mac"],
	[/\bWindows\b/, "Windows"],
	[/\bLinux\b/, "Linux"],
];

/** What people call a browser, as "Firefox on Android": they tell their devices apart by it. */
export function deviceName(userAgent: string): string {
	return fill(pushLinkWords.device, {
		browser: named(BROWSERS, userAgent) ?? pushLinkWords.browser,
		system: named(SYSTEMS, userAgent) ?? pushLinkWords.system,
	});
}

function named(names: [RegExp, string][], userAgent: string) {
	return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
