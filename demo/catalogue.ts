import type { Cents } from "./money.ts";

export type Colour = {
	id: string;
	name: string;
	swatch: string;
	/** Every picture is drawn in the product's first colour; the others exchange some of its paints. */
	paints?: Record<string, string>;
};

export type Product = {
	slug: string;
	name: string;
	kind: string;
	shelf: "lamps" | "woven";
	price: Cents;
	line: string;
	story: string;
	picture: string;
	colours: [Colour, ...Colour[]];
	facts: [label: string, value: string][];
};

export const catalogue: Product[] = [
	{
		slug: "dusk-table-lamp",
		name: "Dusk",
		kind: "Table lamp",
		shelf: "lamps",
		price: 129_00,
		line: "A stoneware dome for the last hour of the day.",
		story:
			"Dusk throws its light down, never into your eyes. The dome and the foot are turned from one block of clay and glazed together, so no two have quite the same freckles. We fire about every third week, a few of each colour; when a colour is gone, the next one is already drying.",
		picture:
			"A table lamp with a round ceramic dome on a narrow foot, lit from within.",
		colours: [
			{ id: "oat", name: "Oat", swatch: "#d8c6a6" },
			{
				id: "blue",
				name: "Harbour blue",
				swatch: "#56748f",
				paints: {
					"#f3e8d0": "#a9c0d2",
					"#dccaa8": "#6f90ad",
					"#b79d76": "#456480",
					"#8a7150": "#2c4359",
					// By night the lamp lights itself: a cooler lamplight, or the blue would look grey.
					"#ffd9a0": "#f2dcc8",
					"#c08068": "#9a86a8",
				},
			},
			{
				id: "brick",
				name: "Brick",
				swatch: "#a9583f",
				paints: {
					"#f3e8d0": "#e3a387",
					"#dccaa8": "#bd6a4e",
					"#b79d76": "#8f4530",
					"#8a7150": "#5f2a1e",
				},
			},
		],
		facts: [
			["Made of", "Glazed stoneware, linen-covered cable"],
			["Size", "32 cm high, 28 cm across"],
			["Light", "E27, warm LED included, dimmer on the cable"],
			["Made in", "Bornholm, Denmark"],
		],
	},
	{
		slug: "moon-pendant",
		name: "Moon",
		kind: "Pendant lamp",
		shelf: "lamps",
		price: 89_00,
		line: "Folded paper that hangs over the table like a quiet guest.",
		story:
			"Forty-two ribs of bamboo, one long strip of mulberry paper, and no glue that you can see. Moon arrives flat, opens like an accordion and weighs less than a loaf of bread. It makes every supper look as if somebody had planned it.",
		picture: "A round pendant lamp of pleated paper above a wooden table.",
		colours: [{ id: "paper", name: "Paper white", swatch: "#f4ead6" }],
		facts: [
			["Made of", "Mulberry paper, bamboo, steel frame"],
			["Size", "48 cm across, 2 m of cable"],
			["Light", "E27, up to 12 W LED"],
			["Made in", "Porto, Portugal"],
		],
	},
	{
		slug: "heron-floor-lamp",
		name: "Heron",
		kind: "Floor lamp",
		shelf: "lamps",
		price: 245_00,
		line: "One long brass line that reads over your shoulder.",
		story:
			"Heron stands still on a slab of slate and leans exactly as far as a page needs. The stem is a single drawn tube, bent by hand, left unlacquered so that it darkens where you touch it.",
		picture: "A slender arched brass floor lamp bending over an armchair.",
		colours: [{ id: "brass", name: "Brass", swatch: "#b98d45" }],
		facts: [
			["Made of", "Unlacquered brass, slate"],
			["Size", "152 cm high, reaches 70 cm"],
			["Light", "E14, warm LED included, foot switch"],
			["Made in", "Ghent, Belgium"],
		],
	},
	{
		slug: "ember-lantern",
		name: "Ember",
		kind: "Portable lantern",
		shelf: "lamps",
		price: 74_00,
		line: "A small fire to carry from room to room.",
		story:
			"Ember has no cable and no app. Turn the wooden knob and it glows for eleven hours, on the balcony, beside the bath, on the stairs when the power is out. Charge it overnight with any USB-C cable.",
		picture:
			"A small green lantern with a glowing ribbed glass and an oak handle.",
		colours: [{ id: "moss", name: "Moss", swatch: "#5c6b52" }],
		facts: [
			["Made of", "Powder-coated steel, ribbed glass, oak"],
			["Size", "24 cm high, 850 g"],
			["Light", "11 hours at half, 5 at full"],
			["Made in", "Brno, Czechia"],
		],
	},
	{
		slug: "tide-throw",
		name: "Tide",
		kind: "Wool throw",
		shelf: "woven",
		price: 98_00,
		line: "Undyed lambswool with three stripes of evening.",
		story:
			"Woven forty minutes at a time on a loom that is older than everybody who works it. The wool keeps the colour of the sheep; only the stripes are dyed, with walnut and madder. Soft on the first day, softer in the tenth winter.",
		picture:
			"A fringed cream throw with rust stripes, hung over the rung of a wooden ladder.",
		colours: [{ id: "sand", name: "Sand and madder", swatch: "#e2d3b8" }],
		facts: [
			["Made of", "Lambswool, walnut and madder dye"],
			["Size", "135 × 190 cm with fringe"],
			["Care", "Air it often, wash it rarely, by hand"],
			["Made in", "Donegal, Ireland"],
		],
	},
	{
		slug: "meadow-cushion",
		name: "Meadow",
		kind: "Cushion",
		shelf: "woven",
		price: 46_00,
		line: "Linen outside, barley inside your head after a nap.",
		story:
			"A basket weave in four greens that only shows itself up close. The cover opens with three horn buttons and goes into the machine; the filling is wool from the same farm.",
		picture:
			"A green cushion with a woven check on a wooden bench, a striped one behind it.",
		colours: [{ id: "sage", name: "Sage", swatch: "#8c9a7b" }],
		facts: [
			["Made of", "Linen cover, wool filling"],
			["Size", "60 × 40 cm"],
			["Care", "Cover at 40 °C, filling in the sun"],
			["Made in", "Kaunas, Lithuania"],
		],
	},
	{
		slug: "harvest-wall-hanging",
		name: "Harvest",
		kind: "Wall hanging",
		shelf: "woven",
		price: 112_00,
		line: "A field seen from the train, kept in wool.",
		story:
			"Each Harvest is woven without a drawing: the weaver begins with the sun and fills in the fields until the warp runs out. It swallows the echo of a bare room as well as any carpet.",
		picture:
			"A woven wall hanging of a low sun over layered fields, with a long fringe.",
		colours: [{ id: "field", name: "Field", swatch: "#c98f4e" }],
		facts: [
			["Made of", "Wool on a cotton warp, beech dowel"],
			["Size", "60 × 85 cm with fringe"],
			["Hangs on", "One nail, which is in the parcel"],
			["Made in", "Oaxaca, Mexico"],
		],
	},
	{
		slug: "nest-basket",
		name: "Nest",
		kind: "Seagrass basket",
		shelf: "woven",
		price: 38_00,
		line: "For blankets, for bread, for everything without a place.",
		story:
			"Coiled seagrass, stitched with a darker thread that climbs in a slow spiral. Nest is firm enough to stand and soft enough to be pushed under a bench with one foot.",
		picture: "A round seagrass basket with two handles and dry grasses in it.",
		colours: [{ id: "grass", name: "Seagrass", swatch: "#b99b66" }],
		facts: [
			["Made of", "Seagrass, waxed cotton thread"],
			["Size", "36 cm across, 30 cm high"],
			["Care", "Brush it dry, keep it out of the rain"],
			["Made in", "Hoi An, Vietnam"],
		],
	},
];

const bySlug = new Map(catalogue.map((product) => [product.slug, product]));

export function productCalled(slug: string): Product | undefined {
	return bySlug.get(slug);
}

/** The named colour, or none when this product was never made in it. */
export function colourOf(product: Product, id: string): Colour | undefined {
	return product.colours.find((colour) => colour.id === id);
}

export function pictureOf(product: Product, colour: Colour): string {
	return colour.paints
		? `/pictures/${product.slug}-${colour.id}.svg`
		: `/pictures/${product.slug}.svg`;
}
