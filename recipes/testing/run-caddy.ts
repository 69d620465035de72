import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	ownAddress,
	type ProxyValues,
	type ServingProxy,
	startProgram,
} from "./proxy.ts";

const RECIPE = fileURLToPath(new URL("../Caddyfile", import.meta.url));
const PORT = 8443;
const PLAIN_PORT = 8080;

/** Serves recipes/Caddyfile as it is: its values come by the environment, and where to listen from a file around it. */
export async function runCaddy(
	caddy: string,
	values: ProxyValues,
): Promise<ServingProxy> {
	const address = ownAddress();
	const around = join(values.folder, "Caddyfile");
	writeFileSync(
		around,
		`{
	admin off
	default_bind ${address}
	http_port ${PLAIN_PORT}
	https_port ${PORT}
}
import "${RECIPE}"
`,
	);
	const args = ["run", "--config", around, "--adapter", "caddyfile"];
	const stop = await startProgram(caddy, args, {
		env: {
			// It keeps what it has on disk below these.
			HOME: values.folder,
			XDG_DATA_HOME: values.folder,
			XDG_CONFIG_HOME: values.folder,
			SHOPBELL_HOST_NAME: values.hostName,
			SHOPBELL_CONSOLE_HOST_NAME: values.consoleHostName,
			SHOPBELL_UPSTREAM: values.upstream,
			SHOPBELL_TLS: `tls ${values.certificate} ${values.key}`,
		},
		ready: /serving initial configuration/,
	});
	return { address, port: PORT, plainPort: PLAIN_PORT, stop };
}
