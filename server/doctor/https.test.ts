import type { DetailedPeerCertificate } from "node:tls";
import { expect, test } from "vitest";
import { judge } from "./https.ts";

const NOW = Date.UTC(2026, 5, 1);

/** As Node reads one that holds for all of 2026. */
const certificate = {
	valid_from: "Jan  1 00:00:00 2026 GMT",
	valid_to: "Jan  1 00:00:00 2027 GMT",
	subjectaltname: "DNS:chat.shop.example, DNS:*.books.example",
	subject: { CN: "chat.shop.example" },
} as unknown as DetailedPeerCertificate;

test.each([
	["chat.shop.example", undefined, "https_ok"],
	["desk.books.example", undefined, "https_ok"],
	// The doctor's own clock decides.
	["chat.shop.example", "CERT_HAS_EXPIRED", "https_ok"],
	["www.shop.example", undefined, "https_name"],
	["chat.shop.example", "DEPTH_ZERO_SELF_SIGNED_CERT", "https_self_signed"],
	["chat.shop.example", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "https_chain"],
	["chat.shop.example", "SELF_SIGNED_CERT_IN_CHAIN", "https_untrusted"],
])(
	"DR2 the certificate shown for %s, of which OpenSSL says %s, is %s",
	(host, untrusted, code) => {
		expect(judge(host, { certificate, untrusted }, NOW)[0]).toBe(code);
	},
);
