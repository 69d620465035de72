import { expect, test } from "../hosts/cast.ts";

/* What old libraries, shims and monitors do to the page's own language. */

const OLD_LIBRARY = `
Array.prototype.toJSON = function () { return JSON.stringify([].concat(this)) };
Object.prototype.inherited = function () {};
String.prototype.toJSON = String.prototype.evalJSON = function () { return '"' + this + '"' };
Function.prototype.bind = function () { throw new Error("bind") };
Array.from = (given) => ({ not: "an array", given });
var navigation = { items: [] }, performance = { score: 1 };
Element.prototype.show = Element.prototype.hide = Element.prototype.toggle = function () { throw new Error("Element") };`;

const BROKEN_SHIMS = `
for (const name of ["map", "forEach", "filter", "find", "findLast", "includes", "some", "every", "reduce", "splice", "flat", "flatMap", "indexOf", "concat", "push"])
	Array.prototype[name] = function () { throw new Error("Array " + name) };
for (const name of ["assign", "keys", "entries", "values", "fromEntries"])
	Object[name] = function () { throw new Error("Object " + name) };
for (const name of ["append", "prepend", "replaceChildren", "closest", "matches"])
	Element.prototype[name] = function () { throw new Error("Element " + name) };
for (const name of ["includes", "startsWith", "endsWith", "trim", "padStart"])
	String.prototype[name] = function () { throw new Error("String " + name) };
JSON.stringify = JSON.parse = function () { throw new Error("JSON") };
window.Promise = function () { throw new Error("Promise") };
window.Set = window.Map = window.WeakMap = function () { throw new Error("Map") };
window.requestIdleCallback = undefined;
console.warn = function () { throw new Error("console") };`;

for (const [what, script] of [
	["an old library", OLD_LIBRARY],
	["broken shims", BROKEN_SHIMS],
] as const) {
	test(`with ${what} in the page's prototypes the chat works`, async ({
		guest,
		host,
	}) => {
		// The frame is another realm, and so is the test's own: only the page is patched.
		await guest.comesTo({
			// Of a policy that is tried out first.
			headers: { "Content-Security-Policy-Report-Only": "default-src 'self'" },
			body: "<form name='title'></form>",
			tag: `<script nonce="bm9uY2U">seen = []; Shopbell = [(api) => { api.on("open", () => seen[seen.length] = "open"); api.track("cart", { items: [{ name: "Lamp", quantity: 1, price: 2 }], total: 2, currency: "EUR" }) }]</script>
<script nonce="bm9uY2U">${script}</script>${host.tag()}`,
		});
		await guest.launcher.click();
		await expect(guest.composer).toBeVisible();
		await guest.composer.fill("Patched?");
		await guest.composer.press("Enter");
		await guest.isTold("Sent");
		await guest.hides();
		await guest.page.locator("#buy").click();
		expect(guest.thrown).toEqual([]);
		expect(guest.ours).toEqual([]);
	});
}
