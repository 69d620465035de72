import type { HintLanguage } from "../language.ts";

export const lt: HintLanguage = {
	lists: {
		// The first person of the future: nearly every verb, as it has endings of its own.
		first: "[a-z]{2,}(?:siu|siuosi|siuos|sime|sim|simes|sma)",
		// What ends like it, or is no promise: names of things, "I'll be frank", "we'll see", "I won't be able", and what is done within the chat.
		other:
			"kalbesiu kalbesime padesiu padesime padesim busiu galesiu turesiu noresiu pasakysiu sakysiu prisipazinsiu matysiu pamatysiu zinosiu reikesiu dziaugsiuosi tikesiuosi klausiu paklausiu patikrinsiu pasitikrinsiu tikrinsiu paziuresiu pasiziuresiu ziuresiu paieskosiu ieskosiu palauksiu lauksiu paskaitysiu pagalvosiu pamastysiu supratsiu suprasiu manysiu krepsiu rysiu sviesiu tamsiu garsiu baisiu drasiu visiu sausiu tikslesniu [a-z]*iausiu klausime klausim nesime rysime busime busim galesime galesim turesime turesim noresime matysime pamatysime pamatysim paziuresime ziuresime ziuresim patikrinsime paklausime paieskosime palauksime lauksime dirbsime dirbsim nedirbsime pasimatysime susitiksime tikesimes dziaugsimes zinosime zinosim suprasime prasime pradesime kviesime visim esim",
		chat: "patikrinsiu patikrinsime patikrinsim pasitikrinsiu paziuresiu paziuresime pasiziuresiu paklausiu paklausime paieskosiu paieskosime pasidomesiu",
		no: "ne[a-z]+",
		// Negations that are promises all the same.
		nothing:
			"netaikysi(?:u|me|m) neskaiciuosi(?:u|me|m) nenuskaiciuosi(?:u|me|m) nenurasysi(?:u|me|m) nepamirsi(?:u|me|m) neimsi(?:u|me|m) neprasysi(?:u|me|m)_mok[a-z]+ neapmokestinsi(?:u|me|m) neuzmirsi(?:u|me|m) nepaliksi(?:u|me|m) nepavesi(?:u|me|m) neuzdelsi(?:u|me|m) nesi(?:u|me|m) neatsisakysi(?:u|me|m)",
		get: "gausite gausit atgausite atgausit sulauksite sulauksit susigrazinsite nemokesite nemokesit nereikes_moketi nieko_nemokesite gausi sulauksi atgausi",
		now: "imuosi siunciu issiunciu persiunciu atsiunciu atsaukiu pridedu keiciu uzsakau rezervuoju perduodu darau_(?:jums|tai|grazinima|keitima) tvarkau pervedu grazinu registruoju atidedu pakuoju anuliuoju nurasau patvirtinu pazadu zadu_jums garantuoju uztikrinu isipareigoju nuimu suteikiu taikau apmoku pasirupinu perkeliu atidarau_(?:jums|ginca) pratesiu aktyvuoju israsau ikeliu salinu taisau kompensuoju dovanoju paruosiu organizuoju atnaujinu skambinu_jums rasau_(?:sandeliui|kurjeriui|jums_laiska) perrasau istaisau stabdau atleidziu",
		nows: "siunciame? issiunciame? persiunciame? atsaukiame? pridedame? keiciame? uzsakome? rezervuojame? perduodame? tvarkome? pervedame? graziname? registruojame? atidedame? pakuojame? anuliuojame? pazadame? zadame? garantuojame? uztikriname? isipareigojame? suteikiame? taikome? apmokame? pasirupiname? perkeliame? pratesiame? israsome? taisome? kompensuojame? dovanojame? ruosiame? organizuojame? atnaujiname? skambiname? rasome? pristatome? papildome? laukiame_ir darome? vezame",
		third:
			"pasaugos palaikys padarys atvyks atvaziuos atves atnes pristatys paskambins perskambins skambins parasys susisieks issius atsius persius siuntis ateis atkeliaus atsiras isvyks iskeliaus isvaziuos isves pasieks atsakys patikrins paziures apziures pakeis keis grazins sugrazins sutvarkys sutaisys pataisys suremontuos taisys pasirodys gris sugris atsigaus ikris iskris pervesti perves paims pasiims isims ides informuos pranes isspres padengs apmokes kompensuos supakuos paruos sumontuos prijungs uzsakys patvirtins atsauks atnaujins papildys pasitiks prisijungs nuims nurasys isrses israsys perduos pasirupins imasi imsis gaus",
		state:
			"[a-z]*(?:siust|grazint|pristatyt|paruost|iskaityt|pakeist|sutvarkyt|atsaukt|patvirtint|ikelt|pervest|supakuot|sutaisyt|apmoket|kompensuot|atnaujint|papildyt|ivykdyt|atlikt|perduot|suremontuot|isspres?t|isrusiuot|anuliuot|pratest|atidet|skait|keist|vest|det|dirbt|tait|taisyt)(?:as|a|i|os|u|us|ta|ti|tas|ai)?",
		comes:
			"atvyksta isvyksta iskeliauja atkeliauja atvaziuoja isvaziuoja grizta pasirodo ateina pasiekia issiunciama issiunciamas pristatoma pristatomas siunciama siunciamas ikrenta paliks palieka atveza skambina",
		// What ends like the third person of the future and is none, or no promise: "it will suit", "it will be enough".
		noun: "tiks netiks patiks patinks uzteks pakaks reiks prireiks sildys uztruks truks neuztruks kainuos skirsis dzius blunks nubluks atrodys deres svers tarnaus tilps bus dirbs nedirbs galios negalios pasirinks noruos nors vels mars apsidziaugs dziaugsis nustebs supras pasisiulys pavyzdys uzrasys prieskonys plastikys pirkinys rinkinys irenginys gaminys uzsakovys krepsys rysys issiskirs veiks [a-z]*inys [a-z]*ovys prasys paprasys pareikalaus",
		day: "siandien sianakt sivakar rytoj poryt pirmadien[a-z]* antradien[a-z]* treciadien[a-z]* ketvirtadien[a-z]* penktadien[a-z]* sestadien[a-z]* sekmadien[a-z]* (?:sausio|vasario|kovo|balandzio|geguzes|birzelio|liepos|rugpjucio|rugsejo|spalio|lapkricio|gruodzio) (?:kita|si|sia)_(?:savaite|menesi|vakara|ryta) (?:ryte|vakare|po_pietu|iki_pietu|ryto|vakaro) iki_kaledu",
		unit: "sekundes sekundziu sekundziu minutes minuciu minutes min valandas valandu val dienas dienu savaites savaiciu menesius menesiu dienomis valandomis savaitemis minutemis darbo_dienas darbo_dienu akimirkas akimirku",
		few: "kelias keleta kelis keliu keletos pora poros keliolika keliu_artimiausiu kelioms porai kelioms",
		can: "imanoma galima galesiu galesim galesime galiu galime imanomai begalint tik_galima tik_imanoma",
	},
	promise: [
		"(?!(?:{other}|{no})(?![a-z]))(?:{first})",
		"{nothing}",
		"{chat} ~ (?:ir|bei) (?:jums |as )?(?!(?:{other}|{no})(?![a-z]))(?:{first})",
		"{get}",
		"busite (?:informuot[a-z]+|isspet[a-z]+|perspet[a-z]+|aptarnaut[a-z]+)",
		"{now}",
		"{third}",
		"(?:bus|busi) (?:jums |jau |siandien |rytoj )*(?:{state})",
		"(?:pazadu|pazadame|zadu|garantuoju|garantuojame|uztikrinu|isipareigoju|patikinu|galiu pazadeti)",
		"(?:darau|darome|darysiu|darysime|padarysime) viska",
		"nereikes (?:nieko )?(?:moketi|primoketi)|moketi nereikes|nieko nekainuos jums",
		"(?:islaidas|siuntima|mokesti|viska) (?:padengiame|apmokame|dengiame|dengiam) mes",
		"(?:siuntimas|pristatymas|grazinimas) musu saskaita",
	],
	likely: [
		"{nows}",
		"{comes}",
		"(?!(?:{noun})(?![a-z]))(?:[a-z]{2,}[bcdfgklnprtvz]s|[a-z]{2,}(?:ysis|nsis|psis|ksis)|(?:pa|at|is|per|su|nu|pri|i|uz|ap|pra)[a-z]{2,}ys)",
		"(?:pinigus|suma|pervedima|grazinima)(?: [^,;]+)? (?:matysite|pamatysite)|bus|turesime|turesim|turesite|busime|galesite (?:atsiimti|pasiimti|uzsisakyti)",
		"as (?:rasau|skambinu)",
		"(?:patikrinsiu|paziuresiu|pasidomesiu|paklausiu)(?= ~ (?:rytoj|iki|pirmadien|antradien|treciadien|ketvirtadien|penktadien))",
	],
	evidence: [
		"{day}",
		"[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:val|h|d\\.)",
		"(?:iki|nuo|apie|po) [0-9]{1,2}",
		"(?:per|po) (?:[0-9]+|penki[a-z]*|desimt[a-z]*|keturi[a-z]*|dvi[a-z]*|tri[a-z]*|pusvaland[a-z]*|viena|dvi|tris|keturias|penkias|diena|valanda|savaite)(?:[–-][0-9]+)? ?(?:{unit})",
		"(?:kai|kai tik|vos tik) (?:siunta|kurjeris|vezejas|sandelis|gausime)",
		"iki (?:uzdarymo|vakaro|pietu|velyku|kaledu|darbo|menesio|savaites|metu|galo|pabaigos)",
		"jums|jusu|jus|tau|dabar|siuo metu",
	],
	never: [
		"nuo [a-z]*dienio iki [a-z]*dienio|pagal (?:taisykles|salygas|istatyma|musu|tvarka)",
		"paprastai|dazniausiai|dazniausia|iprastai|visada|visuomet|dazniau|bendrai|kasdien|kiekvien[a-z]+",
		"baud[aou]s?|kas [a-z]+ (?:minuci|valand|dien)[a-z]*|ta pacia diena|darbo laikas|dirbame|nedirbame|(?:parduotuve|salonas|skyrius) (?:dirba|atsidaro|atidaroma|uzsidaro)",
		"(?:visi|visos|visus|visas) (?:uzsakym[a-z]+|siunt[a-z]+|grazinim[a-z]+)",
		"pateikti uzsakymai|is viso|viso bus",
	],
	before: [
		"(?:rasete|sakete|minejote|klausete|norejote|(?<!(?:jei|jeigu) )norite|teigete|parasete|zadejote|prasete|rasei|sakei|minejai)",
		"(?:tikiuosi|tikimes|manau|manome|spejame|abejoju|turbut|tikriausiai|galbut|greiciausiai|matyt|ko gero|viliuosi|viliames|atrodo|rodos|gal|bijau|speju)",
		"(?:nemanau|nemanome|nesitikime)|(?:ji|jis|jie|jos) (?:sake|minejo|zadejo|rase)",
		"(?:negaliu|negalime|negalim|nezinau|nezinome|nezinom|negalesiu|negalesime|nezadu|nezadejome|nezadame|sunku) ~ (?:pasakyti|pazadeti|zadeti|zinoti|garantuoti|kada|ar|kad|nieko)",
		"(?:nezinau|nezinome|nezinom|neaisku|nepazadejome|nezadejome|nezadame|nezadu)",
		"(?:parasykite|pasakykite|praneskite|paskambinkite|leiskite|atsiminkite|nepamirskite)(?! (?:ir|as))",
	],
	beside: [
		"(?:galiu|galime|galim|galeciau|galetume|galetumem|noreciau|turi|turite|reikia|reikes(?! moketi)|teks|privalote|turesite (?:pasirasyti|atsinesti|sumoketi|parodyti))",
		"atvirai|atvira|atviras|nuosirdziai sakant",
		"(?:galbut|turbut|tikriausiai|greiciausiai|galimai|gali|galetu|turetu|gal|ko gero|matyt|neturetu)",
		"(?:jei|jeigu) (?:norite|noresite|pageidaujate|pageidausite)",
		"ne(?= (?:galesi|spesi))",
	],
	behind: [],
	under: [
		"jei|jeigu|kai(?! tik (?:gal|tur|bus))|kada(?! nors)|kol|kad ir|nes|kadangi|ar|kaip(?! (?:imanoma|galima))|kur|kiek|kuris|kuri|kurie|kuria|(?<!(?:kas|ka|kam|kada|kur|kuria|kuris|kuri|kuo|kaip) )nors|vos|jog jus",
	],
	turn: ["bet|taciau|tada|tai|o|ir|tad|todel|bei"],
	vague: [
		"asap",
		"(?:labai |gana |visai |pakankamai |jau |itin )?(?:netrukus|neuzilgo|veikiai|operatyviai|skubiai)|(?:gana|pakankamai|visai) (?:greitai|greit|sparciai)",
		"(?:kuo|ko|kiek|kaip|kiek tik|kaip tik|kuo tik) {can} (?:greiciau|skubiau|anksciau|trumpesn[a-z]+|sparciau|operatyviau)|(?:kuo|ko) (?:skubiausiai|greiciausiai|greiciau|skubiau|anksciau|sparciau|operatyviau)|(?:greiciausiai|anksciausiai|skubiausiai) kai",
		"kai tik (?:galesi[a-z]+|tures[a-z]+ (?:laiko|galimybe|proga)|bus (?:galimybe|imanoma|laiko)|gale[a-z]+|pavyks|ispe[a-z]+|spesi[a-z]+|rasi[a-z]+ laiko)|kai (?:galesi[a-z]+|turesi[a-z]+ laiko|rasi[a-z]+ laiko|bus laiko|spesi[a-z]+|bus proga)",
		"(?:per |uz )?(?:artimiausi|artimiausia|artimiausiu|trumpiausi|trumpiausia|trumpa|trumpiausiu|neilga|imanomai trumpiausia|kuo trumpesni|kuo trumpesniu) (?:metu|laika|laiku|laikotarpiu|laikotarpi)",
		"(?:per |uz )?(?:artimiausi[a-z]+|ateinanci[a-z]+|kit[aou]mis|kitas|sias|siomis) (?:kel[a-z]+ |por[a-z]+ |keleta )?(?:darbo )?(?:dien[a-z]+|savait[a-z]+|valand[a-z]+|menes[a-z]+|minut[a-z]+|met[a-z]+)",
		"(?:artimoje|netolimoje|artimiausioje|artimiausia|netolimiausioje) (?:ateityje|ateiti)|ateityje",
		"(?:siek tiek|kiek|truputi|gerokai) veliau|ilgainiui|anksciau ar veliau|savo laiku|kada nors|kazkada|kada nors veliau|kuria nors (?:diena|dien)|viena (?:is )?(?:artimiausiu |siu )?dien[a-z]*|vienu metu|tam tikru metu|bet kuri[a-z]* (?:akimirka|minute|diena|metu|dien)|kuri nors laika",
		"(?:jau |tik |va )?(?:tuoj|tuojau|tuoj pat|tuojau pat|tuc ?tuojau|nedelsdami|nedelsdama|nedelsdamas|skubos tvarka|kaipmat|bematant|akimirksniu|tucttuojau|neatidelioj[a-z]+|beregint)",
		"po (?:kurio laiko|kiek laiko|kurio laikelio|valandeles|minuteles|minutes|minutes kitos|akimirkos|akimirkeles|sekundes|sekundeles|truputelio|trupucio|kazkiek laiko|neilgo laiko|trumpo laiko)",
		"(?:per |po |uz |dar |apie |tik )*{few} (?:artimiausi[a-z]+ |darbo |kit[a-z]+ )?(?:{unit}|dien[a-z]+|savait[a-z]+|valand[a-z]+|minut[a-z]+|menes[a-z]+)",
		"(?:pirmai|pirmai geresnei|progai|pasitaikius|esant)(?: geresnei| pirmai)? (?:progai|galimybei)(?: pasitaikius| atsiradus)?|(?:progai pasitaikius|atsiradus (?:progai|galimybei)|esant galimybei|kai bus galimybe|pirma proga|pirmiausia proga)",
		"(?:siek tiek|kiek|truputi|gana|dar|ilgokai|trupucuka|kazkiek|ilgiau|ilgai|kuri laika|kiek ilgiau|siek tiek ilgiau) (?:uz(?:si)?trukti|uztruks|uzsites|uzsitesti|trukti|truks|palaukti|uztrunka)",
		"(?:siek tiek|kiek|truputi|kazkiek|daugiau|nemazai|daug) (?:laiko|ilgiau)|(?:kuriam|kuri|tam tikra|koki|kazkuri|tam tikram|kokiam) (?:laikui|laika|laiko)",
		"(?:neilgai|ne ilgai|ilgai ne|ilgai neuz[a-z]+|neuztruks(?: ilgai)?|neturetu (?:ilgai )?(?:uztrukti|trukti)|ilgokai|ilgai|neilgai trukus|ilgai netruk[a-z]+)(?: (?:uztrukti|trukti|truks|uztruks|neuztruks|netruks|laukti|nereikes laukti))?",
		"(?:dar )?(?:akimirka|akimirkele|minutele|valandele|truputi|trupuciuka|sekundele|truputeli)(?: (?:palauk[a-z]+|kantrybes|uztruks))",
		"dar (?:truputi|siek tiek|kiek|valandele|minutele|akimirka)",
	],
	manner: [
		"veliau(?: (?:siais metais|siandien|sia savaite|si menesi))?|nedelsiant|is karto|iskart",
		"(?:labai |jau )?(?:greitai|greit|sparciai)|ilgiau|greiciau",
	],
	slow: [
		"(?:dar ne|bus|tik|galbut|gal|turetu)",

		"(?:atsako|atsakome|atsakymas|siunciame|pristato|pristatome|vyksta|apdoroja[a-z]*|tikimes|tikiuosi)",
	],
	settled: [
		"iki (?:greito|pasimatymo|veliau)|(?:pasimatysime|susitiksime|susirasysime|susimatysime) (?:netrukus|greitai|veliau)",
		"(?:greitai|greit|greiciau|sparciai) (?:dzius|sudegan|isimena|uzverda|ikraun|dyla|susid|plys|genda|ir paprastai|bei paprastai)[a-z]*|greito|(?:dzius|ikrau|issikrau|isikrau|pasikrau)[a-z]* (?:labai |gana )?(?:greitai|greit|sparciai)",
		"ne veliau(?: kaip| nei)?|veliau (?:kaip|nei|negu)|(?:arba|ar) veliau|ir veliau|nebe ?veliau",
		"pries (?:{few}) [a-z]+|(?:netrukus|tuoj|tuojau|iskart|is karto|nedelsiant) (?:po|pries|uz|virs|zemiau|greta)",
		"kai tik (?!gale|tures|bus galimybe|bus imanoma|bus laiko|pavyks|ispe|spesi|rasi)",
		"(?:{few}) (?:modeli|spalv|dydzi|nuotrauk|vienet|prek|centimetr|klausim)[a-z]*",
		"greitkel[a-z]*|greituk[a-z]*|greitasis[a-z]*",
		"ilgai (?:tarnau|laiko|islaiko|nesio|galioj|nepraran|issilaik)[a-z]*|(?:tarnau|laik|issilaik)[a-z]* ilgai",
		"siek tiek (?:didesn|mazesn|ilgesn|tamsesn|sviesesn|platesn|siauresn|brangesn|pigesn|skiria|skirias)[a-z]*",
	],
	past: [
		"(?:isil|ikais|atves|pakrau|ikrau|isdziu|dziu|uzvir|virti|sukiet|mirk)[a-z]*|skalb[a-z]*",
		"(?:vakar|uzvakar|pernai|praejus[a-z]+|pries (?:kel[a-z]+|por[a-z]+|keleta|[0-9]+|dvi|tris|savaite|menesi))",
		"(?:teko|reikejo|teks) (?:tiek |taip |ilgai )?laukti|(?:gaila|atsiprasome|atsiprasau|apgailestaujame),? (?:kad|uz) [a-z ]*(?:lauk|teko|uztruko|vela)[a-z]*",
		"(?:uztruko|truko|lauke(?:te|me)?|laukiau)",
	],
};
