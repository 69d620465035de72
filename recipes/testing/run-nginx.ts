import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
	ownAddress,
	type ProxyValues,
	type ServingProxy,
	startProgram,
} from "./proxy.ts";

const RECIPE = fileURLToPath(new URL("../nginx.conf", import.meta.url));
const PORT = 9443;
const PLAIN_PORT = 9080;
/** What each program keeps on disk for a while. */
const TEMPORARY = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** Serves recipes/nginx.conf: the values of the lines that are marked with `# yours` are replaced, and nothing else. */
export async function runNginx(
	nginx: string,
	values: ProxyValues,
): Promise<ServingProxy> {
	const address = ownAddress();
	const recipe = join(values.folder, "shopbell.conf");
	writeFileSync(recipe, filledIn(readFileSync(RECIPE, "utf8"), values));
	const around = join(values.folder, "nginx.conf");
	writeFileSync(
		around,
		`user root;
daemon off;
worker_processes 1;
pid ${values.folder}/nginx.pid;
error_log stderr notice;
events {}
http {
	access_log off;
${TEMPORARY.map((what) => `	${what}_temp_path ${values.folder}/${what};`).join("\n")}
	include ${recipe};
}
`,
	);
	const args = ["-p", values.folder, "-e", "stderr", "-c", around];
	const stop = await startProgram(nginx, args, {
		env: {},
		ready: /start worker process \d+/,
	});
	return { address, port: PORT, plainPort: PLAIN_PORT, stop };
}

/** @returns the recipe as somebody fills it in. Throws when a value is not where it was. */
export function filledIn(recipe: string, values: ProxyValues): string {
	const { hostName, consoleHostName, upstream, certificate, key } = values;
	const address = ownAddress();
	const replaced: [RegExp, string][] = [
		[/^(\tserver) [^;]+/, `$1 ${upstream}`],
		[/^(\tlisten) 80/, `$1 ${address}:${PLAIN_PORT}`],
		[/^(\tlisten) \[::\]:80/, `$1 ${address}:${PLAIN_PORT + 1}`],
		[/^(\tlisten) 443/, `$1 ${address}:${PORT}`],
		[/^(\tlisten) \[::\]:443/, `$1 ${address}:${PORT + 1}`],
		[/^(\tserver_name) [^;]+/, `$1 ${hostName} ${consoleHostName}`],
		[/^(\tssl_certificate +)[^;]+/, `$1${certificate}`],
		[/^(\tssl_certificate_key +)[^;]+/, `$1${key}`],
	];
	return recipe
		.split("\n")
		.map((line) => {
			if (!/; +# yours\b/.test(line)) return line;
			const fitting = replaced.filter(([pattern]) => pattern.test(line));
			const [one] = fitting;
			if (!one || fitting.length > 1)
				throw new Error(`nobody knows what belongs into: ${line}`);
			return line.replace(...one);
		})
		.join("\n");
}
