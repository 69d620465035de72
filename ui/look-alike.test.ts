import { expect, test } from "vitest";
import { plainHost } from "./look-alike.ts";

const hostOf = (written: string) =>
	plainHost(
		written,
		new URL(/^www\./.test(written) ? `https://${written}` : written).href,
	);

test.each([
	// A Latin name with a letter of another script.
	"https://p\u0430ypal.com/login",
	"https://\u0261oogle.com",
	"https://g\u03bfogle.com",
	"https://amaz\u0585n.com",
	"https://app\u0131e.com",
	"https://pay\u4e00pal.com",
	"https://shop\u0661.example",
	"https://paypa\u0332l.com",
	"https://my.p\u0430ypal.com:8443/a?b#c",
	"www.p\u0430ypal.com",
	"HTTPS://P\u0410YPAL.com",
	// A name of look-alikes alone under a Latin end.
	"https://\u0430\u0440\u0440\u04cf\u0435.com",
	"https://\u0455\u0441\u043e\u0440\u0435.com",
	"https://\u03bf\u03c4\u03bf.com",
	// Two scripts, none of them Latin.
	"https://\u043f\u03c1\u0438\u0432\u0435\u0442.example",
])("the letters of %s may be taken for another's", (written) => {
	expect(hostOf(written)).toMatch(/xn--/);
});

test.each([
	"https://shop.example/p\u0430th",
	"https://m\u00fcnchen.example",
	"https://fran\u00e7ais.example",
	"https://\u0161ventoji.example",
	"https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444",
	"https://\u043f\u0440\u0438\u043c\u0435\u0440.com",
	"https://\u0430\u0440\u0440\u04cf\u0435.\u0440\u0444",
	"https://\u65e5\u672c\u8a9eshop.example",
	"https://\u30b7\u30e7\u30c3\u30d7.example",
	"https://\uc0c1\uc810.example",
	"https://\u0645\u062a\u062c\u0631.example",
	"https://\u03b5\u03bb\u03bb\u03b7\u03bd\u03b9\u03ba\u03ac.example",
	"https://\u03b5\u03bb\u03bb\u03ac\u03b4\u03b1.gr",
	// Written so, it cannot deceive.
	"https://xn--80ak6aa92e.com",
	// The browser opens the plain one.
	"https://\uff50aypal.com",
	"https://paypal.com",
	"mailto:m@p\u0430ypal.com",
])("the letters of %s say what they are", (written) => {
	expect(hostOf(written)).toBeNull();
});
