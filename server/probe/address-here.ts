/** Where a program of this machine asks who listens at a host: who listens everywhere is asked by its loopback address. */
export function addressHere(host: string, port: number): string {
	const near = hostHere(host);
	return `http://${near.includes(":") ? `[${near}]` : near}:${port}`;
}

/** The host alone. */
export function hostHere(host: string): string {
	return EVERYWHERE[host] ?? host;
}

const EVERYWHERE: Readonly<Record<string, string>> = {
	"0.0.0.0": "127.0.0.1",
	"::": "::1",
};
