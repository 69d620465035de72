import { expect, test } from "vitest";
import { faultOf } from "./mail.ts";

test.each([
	["EDNS", "getaddrinfo ENOTFOUND mail.shop.example", "mail_unknown"],
	["ETIMEDOUT", "Greeting never received", "mail_silent"],
	["ESOCKET", "connect EHOSTUNREACH 192.0.2.1:587", "mail_silent"],
	[
		"ETLS",
		"Error upgrading connection with STARTTLS: 500 Error",
		"mail_no_starttls",
	],
	["ESOCKET", "certificate has expired", "mail_certificate"],
	[
		"ESOCKET",
		"Hostname/IP does not match certificate's altnames",
		"mail_certificate",
	],
	["ECONNECTION", "Connection closed unexpectedly", "mail_ended"],
])(
	"DR2 what a mail server does to a connection (%s, %s) is %s",
	(code, message, found) => {
		const error = Object.assign(new Error(message), { code });
		const url = "smtp://shop:secret@mail.shop.example:587";
		const said = faultOf(error, "mail.shop.example:587", url);
		expect(said[0]).toBe(found);
		expect(said.join()).not.toContain("secret");
	},
);
