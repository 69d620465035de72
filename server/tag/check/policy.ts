/** One content policy: sources by the names of their directives. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Of a header, where several stand apart by commas. As browsers read them: of two directives of one name the first. */
export function policiesIn(text: string): Policy[] {
	return text
		.split(",")
		.map(policyOf)
		.filter((policy) => policy.size > 0);
}

function policyOf(text: string): Policy {
	const policy = new Map<string, string[]>();
	for (const part of text.split(";")) {
		const [name, ...sources] = part.trim().split(/\s+/);
		const directive = name?.toLowerCase();
		if (directive && !policy.has(directive)) policy.set(directive, sources);
	}
	return policy;
}

/** The first of these directives that the policy has; undefined: it says nothing of it. */
export function sourcesOf(
	policy: Policy,
	directives: readonly string[],
): readonly string[] | undefined {
	for (const name of directives) {
		const sources = policy.get(name);
		if (sources) return sources;
	}
	return undefined;
}

/** Whether a list of sources names this address (CSP 3, 6.7.2.7); nonces and hashes are another matter. */
export function namesAddress(
	sources: readonly string[],
	address: URL,
	self: string,
): boolean {
	return sources.some((source) => {
		const text = source.toLowerCase();
		if (text === "*") return /^https?:$/.test(address.protocol);
		if (text === "'self'") return isSelf(address, new URL(self));
		if (/^[a-z][a-z\d+.-]*:$/.test(text))
			return isScheme(text, address.protocol);
		return namesHost(source, address, new URL(self));
	});
}

/** The same page by https, where both have the usual port, is oneself as well. */
function isSelf(address: URL, self: URL): boolean {
	if (address.origin === self.origin) return true;
	return (
		address.hostname === self.hostname &&
		isScheme(self.protocol, address.protocol) &&
		address.port === "" &&
		self.port === ""
	);
}

/** What is said of http holds for https. */
function isScheme(said: string, asked: string): boolean {
	return said === asked || (said === "http:" && asked === "https:");
}

const HOST =
	/^(?:([a-z][a-z\d+.-]*:)\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/.*)?$/i;

function namesHost(source: string, address: URL, self: URL): boolean {
	const [, scheme, host, port, path = ""] = HOST.exec(source) ?? [];
	if (!host) return false;
	if (!isScheme((scheme ?? self.protocol).toLowerCase(), address.protocol))
		return false;
	if (!isHost(host.toLowerCase(), address.hostname)) return false;
	if (!isPort(port, address)) return false;
	if (path === "" || path === "/") return true;
	return path.endsWith("/")
		? address.pathname.startsWith(path)
		: address.pathname === path;
}

function isHost(said: string, hostname: string): boolean {
	if (said === "*") return true;
	if (said.startsWith("*.")) return hostname.endsWith(said.slice(1));
	return said === hostname;
}

function isPort(said: string | undefined, address: URL): boolean {
	if (said === "*") return true;
	const asked = portOf(address);
	if (said === undefined) return asked === defaultPort(address.protocol);
	return said === asked || (said === "80" && asked === "443");
}

function portOf({ port, protocol }: URL): string {
	return port || defaultPort(protocol);
}

function defaultPort(protocol: string): string {
	return protocol === "https:" ? "443" : "80";
}
