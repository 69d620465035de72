import {
	agent,
	customer,
	note,
	rated,
	type Story,
	shopper,
	story,
} from "../story.ts";

const told = story("ar");

export const arabic: readonly Story[] = [
	told("dusk", {
		lines: [
			shopper("مرحبًا، هل مصباح Dusk متوفر باللون الأزرق؟"),
			agent("أهلًا وسهلًا! نعم، لدينا قطعتان باللون الأزرق."),
			shopper("كم تستغرق مدة التوصيل؟"),
			agent(
				"من يومين إلى أربعة أيام عمل داخل الاتحاد الأوروبي، والتوصيل ضمن السعر.",
			),
			shopper("ممتاز، شكرًا جزيلًا."),
		],
		rating: rated(5, "yes", "رد سريع ولطيف."),
	}),
	told("ember", {
		shopper: customer("Layla Haddad", { id: "LL-3215", daysAgo: 3, total: 74 }),
		lines: [
			shopper("السلام عليكم، وصلني الفانوس ولكن الزجاج مكسور."),
			agent(
				"وعليكم السلام، نأسف لذلك. هل يمكن إرسال صورة للفانوس وصورة للصندوق بالبريد الإلكتروني؟",
			),
			shopper("أرسلت الصورتين الآن."),
			note("Pictures are there: the glass of the Ember of LL-3215 is broken."),
			agent(
				"وصلت الصورتان، شكرًا. سنرسل فانوسًا جديدًا في يوم العمل القادم، ولا داعي لإعادة القديم.",
			),
			shopper("شكرًا على سرعة الحل."),
		],
		rating: rated(5, "yes"),
	}),
	told("harvest", {
		when: "closed",
		lines: [
			shopper("مساء الخير، هل يمكن غسل قطعة النسيج الجدارية؟"),
			agent("صباح الخير! لا ننصح بالماء، تكفي فرشاة ناعمة وجافة."),
			shopper("شكرًا لكم."),
		],
		rating: rated(4, "yes"),
	}),
];
