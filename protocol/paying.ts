/*
 * Where people pay the chat never opens by itself. The lists are data, and the loader gets them from here, so that a
 * page carries none of it before a chat has begun. What a shop misses is a word here.
 */

/** Segments of an address, in the languages of shops; the tag's `data-closed-on` adds the owner's. */
const PATHS = [
	"checkouts?",
	"pay",
	"payments?",
	"kass[ae]n?",
	"betalning",
	"betaling",
	"bezahl(en|ung)",
	"zahlung",
	"paiement",
	"commande",
	"cassa",
	"pagament[oi]",
	"pago",
	"plat[ai]",
	"finalizare(-comanda)?",
	"apmokejimas",
	"atsiskaitymas",
	encodeURI("الدفع"),
	encodeURI("apmokėjimas"),
	encodeURI("plată"),
];

/** What fields of payment are called: in `autocomplete`, `name` or `id`. */
const FIELDS = [
	"\\bcc-",
	"card.?nu",
	"cc.?num",
	"cvv",
	"cvc",
	"\\biban",
	"expir",
];

/** In the address, the name or the id of a frame. */
const HOSTS = [
	"stripe",
	"adyen",
	"paypal",
	"braintree",
	"klarna",
	"mollie",
	"checkout\\.com",
	"worldline",
	"ogone",
	"netopia",
	"mobilpay",
	"paysera",
	"worldpay",
	"squarecdn",
	"dibspayment",
	"nets\\.eu",
	"svea",
	"qliro",
	"payex",
	"swedbankpay",
	"payu",
	"nexi",
	"satispay",
	"sumup",
	"vivapayments",
	"trustly",
	"montonio",
	"payone",
	"oppwa",
	"moyasar",
	"tamara",
	"tabby",
	"pay\\.google",
	"payments-amazon",
];

/**
 * A regular expression, without regard to case. It is held against the page's path with its fragment and a slash
 * behind it, and against each field and each frame that is shown: "input" or "iframe", id, name, autocomplete, src.
 */
export const PAYING = [
	`^/(.*/)?(${PATHS.join("|")})(\\.\\w+)?/`,
	`^input .*(${FIELDS.join("|")})`,
	`^iframe .*(${HOSTS.join("|")})`,
].join("|");
