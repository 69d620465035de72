export interface Engine {
	path: string;
	/** Playwright's own, which its plain launch starts. */
	isOwn: boolean;
}
export function findFirefox(): Engine | undefined;
export function findWebKit(): Engine | undefined;
export function ensureEngines(): Promise<string[]>;
