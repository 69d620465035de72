export function findProxies(): {
	caddy: string | undefined;
	nginx: string | undefined;
};
export function ensureProxies(): Promise<string[]>;
