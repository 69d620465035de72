import { expect, test } from "vitest";
import { ConfigError } from "../config/config-error.ts";
import { listenFault } from "./listen-fault.ts";

const faultOf = (code: string) =>
	listenFault(Object.assign(new Error(code), { code }), { port: 80 });

test.each([
	["EADDRINUSE", "Port 80 is in use", "PORT=81"],
	["EACCES", "may not open port 80", "PORT=4000"],
	["EADDRNOTAVAIL", "no address of this machine", "SHOPBELL_HOST=127.0.0.1"],
	["ENOTFOUND", "no address of this machine", "SHOPBELL_HOST=127.0.0.1"],
])(
	"CL4 a relay that cannot listen (%s) says why and what to do",
	(code, why, what) => {
		const fault = faultOf(code);
		expect(fault).toBeInstanceOf(ConfigError);
		expect(fault.message).toContain(why);
		expect(fault.message).toContain(what);
	},
);

test("CL4 what is no fault of the set-up stays an error with its stack", () => {
	expect(faultOf("EMFILE")).not.toBeInstanceOf(ConfigError);
});
