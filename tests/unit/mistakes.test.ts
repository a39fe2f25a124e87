// Every kind of mistake an editor can make, and the words that lead to it.
import { describe, expect, it } from 'vitest';
import { mistakesIn, textOf, withFile } from './data-files.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Where a mistake is said to be: at the `^` in a piece of the file, which is not a part of it. */
type Said = readonly [file: string, at: string, words: string];

/** A change to a file, and all that is then said: nothing more, nothing less. */
type Row = readonly [what: string, file: string, change: readonly [from: string, to: string][], said: readonly Said[]];

const DATES = '1999, 2017-08, 2017-08-22, 2017-08-22/2017-08-23 or 2017-08-23T09:10+08:00';
const FACT = 'the number of a fact, 1 to 22';
const MADE_FROM = 'scmp-purchase,2016-04,,,alibaba scmp,newspaper,context,reuters-2015 asia-times-2016';

const ROWS: readonly Row[] = [
	[
		'a date that is not in the calendar',
		'events.csv',
		[['octopus,1997-09-01', 'octopus,1997-09-31']],
		[['events.csv', 'octopus,^1997-09-31', `(date): found “1997-09-31”, expected an EDTF date such as ${DATES}`]]
	],
	[
		'a time without its zone',
		'events.csv',
		[['2017-08-23T05:20+08:00', '2017-08-23T05:20']],
		[
			[
				'events.csv',
				'signal-8,^2017',
				'(date): found “2017-08-23T05:20”, expected a time with its zone, such as 2017-08-23T09:10+08:00'
			]
		]
	],
	[
		'a year no one can have meant',
		'events.csv',
		[['first-press-conference,1999', 'first-press-conference,0199']],
		[['events.csv', 'first-press-conference,^0199', '(date): found “0199”, expected a year from 1000 to 2999']]
	],
	[
		'an interval that runs backwards',
		'events.csv',
		[['\ntrip,2017-08-22/2017-08-23', '\ntrip,2017-08-23/2017-08-22']],
		[
			[
				'events.csv',
				'\ntrip,^2017-08-23/',
				'(date): found “2017-08-23/2017-08-22”, expected an interval whose end comes after its beginning'
			]
		]
	],
	[
		'a part of a year',
		'events.csv',
		[['first-press-conference,1999,,', 'first-press-conference,1999,morning,']],
		[
			[
				'events.csv',
				'first-press-conference,1999,^morning',
				'(qualifier): found “morning”, expected a single day in “date” to be a part of'
			]
		]
	],
	[
		'a day that is only about',
		'events.csv',
		[['octopus,1997-09-01,,', 'octopus,1997-09-01,about,']],
		[['events.csv', 'octopus,1997-09-01,^about', '(qualifier): found “about”, expected a time in “date” to be about']]
	],
	[
		'a place that is not known',
		'events.csv',
		[['octopus,1997-09-01,,hong-kong', 'octopus,1997-09-01,,hongkong']],
		[
			[
				'events.csv',
				'octopus,1997-09-01,,^hongkong',
				'(place): found “hongkong”, expected the id of a place, or nothing; did you mean “hong-kong”?'
			]
		]
	],
	[
		'the second of two actors that is not known',
		'events.csv',
		[['jack-ma carrie-lam alibaba', 'jack-ma carie-lam alibaba']],
		[
			[
				'events.csv',
				'jack-ma ^carie-lam',
				'(actors): found “carie-lam”, expected the id of an actor; did you mean “carrie-lam”?'
			]
		]
	],
	[
		'a source that is not known',
		'events.csv',
		[['politics,context,public-record', 'politics,context,public-records']],
		[
			[
				'events.csv',
				'politics,context,^public-records',
				'(sources): found “public-records”, expected the id of a source; did you mean “public-record”?'
			]
		]
	],
	[
		'an event that is a part of none that is known',
		'events.csv',
		[
			[
				'offer,2017-08-23,,hangzhou,jack-ma,payments,reported,scmp,meeting',
				'offer,2017-08-23,,hangzhou,jack-ma,payments,reported,scmp,meting'
			]
		],
		[
			[
				'events.csv',
				'scmp,^meting',
				'(within): found “meting”, expected the id of an event, or nothing; did you mean “meeting”?'
			]
		]
	],
	[
		'an event with a date that is said to have come before another',
		'events.csv',
		[['octopus,payments,context,legco,,', 'octopus,payments,context,legco,,handover']],
		[['events.csv', 'legco,,^handover', '(before): found “handover”, expected nothing, as the event has a date']]
	],
	[
		'an event that must have come before itself',
		'events.csv',
		[['scmp,,lam-elected', 'scmp,,manifesto']],
		[['events.csv', 'scmp,,^manifesto', '(before): found “manifesto”, expected another event than itself']]
	],
	[
		'a missing status and a missing source',
		'events.csv',
		[['payments,context,legco', 'payments,,']],
		[
			['events.csv', 'octopus,payments,^,', '(status): found nothing, expected one of reported, context, derived'],
			['events.csv', 'octopus,payments,,^,', '(sources): found nothing, expected at least one source']
		]
	],
	[
		'an id twice',
		'sources.csv',
		[
			['sec,Alibaba', 'legco,Alibaba'],
			['', '']
		],
		[
			['events.csv', 'context,reuters-2014 ^sec', '(sources): found “sec”, expected the id of a source'],
			['sources.csv', '^legco,Alibaba', '(id): found “legco” again, after row 4, expected each id once'],
			['story.en.yaml', 'reuters-2014, ^sec]', 'found “sec”, expected the id of a source']
		]
	],
	[
		'an event that nothing tells',
		'events.csv',
		[[MADE_FROM, `spare,2016,,,alibaba,listing,context,sec,,,Spare,Spare,\n${MADE_FROM}`]],
		[['events.csv', '^spare,2016', '(id): found the unused event “spare”, expected it in a step or in a timeline']]
	],
	[
		'a stray column',
		'actors.csv',
		[['id,name,kind,role', 'id,name,kinds,role']],
		[
			['actors.csv', '^id,name', 'found no column “kind”, expected it in the first row'],
			[
				'actors.csv',
				'id,name,^kinds',
				'found the column “kinds”, expected the columns id, name, kind, role, status, sources and no other; did you mean “kind”?'
			]
		]
	],
	[
		'a cell too many',
		'actors.csv',
		[['Han Zheng,person', 'Han Zheng,,person']],
		[['actors.csv', 'secretary of Shanghai,reported,^scmp', 'found 7 cells, expected 6 cells, one a column']]
	],
	[
		'an empty row',
		'actors.csv',
		[['han-zheng,', '\nhan-zheng,']],
		[['actors.csv', '^\nhan-zheng', 'found an empty row, expected 6 cells, one a column']]
	],
	[
		'a quotation mark that is never closed',
		'relations.csv',
		[['alibaba,agreed with', 'alibaba,"agreed with']],
		[
			[
				'relations.csv',
				'alibaba,^"agreed',
				'found a quotation mark that is never closed, expected cells with commas or quotation marks in "…", with "" for a mark inside'
			]
		]
	],
	[
		'a relation twice',
		'relations.csv',
		[['alibaba,runs,taobao', 'alibaba,runs,tmall']],
		[
			[
				'relations.csv',
				'^alibaba,runs,tmall,reported,scmp\nalibaba,runs,data',
				'(subject): found “alibaba · runs · tmall” again, after row 4, expected each relation once'
			]
		]
	],
	[
		'numbers that are none',
		'hato-track.csv',
		[['19.1,130.1,1006', '19.1N,13o.1,16']],
		[
			['hato-track.csv', '^19.1N', '(lat): found “19.1N”, expected a number from -90 to 90'],
			['hato-track.csv', '^13o.1', '(lon): found “13o.1”, expected a number from -180 to 180'],
			['hato-track.csv', '13o.1,^16', '(pressure): found “16”, expected a number from 850 to 1050']
		]
	],
	[
		'a wind that was not analysed written as zero',
		'hato-track.csv',
		[['1006,not analysed', '1006,0']],
		[['hato-track.csv', '1006,^0', '(wind): found “0”, expected knots from 1 to 200, or “not analysed”']]
	],
	[
		'a fix out of order',
		'hato-track.csv',
		[['2017-08-20T00:00Z', '2017-08-19T16:00Z']],
		[
			[
				'hato-track.csv',
				'^2017-08-19T16:00Z',
				'(time): found “2017-08-19T16:00Z”, expected a time after 2017-08-19T18:00Z'
			]
		]
	],
	[
		'a year of a survey twice',
		'digital-payments.csv',
		[['HKG,Hong Kong,hong-kong,2017', 'HKG,Hong Kong,hong-kong,2014']],
		[
			[
				'digital-payments.csv',
				'^HKG,Hong Kong,hong-kong,2014,84.5',
				'(economy): found “HKG · 2014” again, after row 2, expected each year of an economy once'
			]
		]
	],
	[
		'a per cent over a hundred',
		'digital-payments.csv',
		[['85.2', '852']],
		[['digital-payments.csv', '2014,^852', '(percent): found “852”, expected a number from 0 to 100']]
	],
	[
		'latitude before longitude',
		'places.geojson',
		[['[121.4737, 31.2304]', '[31.2304, 121.4737]']],
		[['places.geojson', '[31.2304, ^121.4737]', 'found “121.4737”, expected a number from -90 to 90']]
	],
	[
		'a place without a status and with an unknown key',
		'places.geojson',
		[
			[
				'"status": "context", "sources": ["project"] }, "geometry": { "type": "Point", "coordinates": [-74',
				'"state": "context", "sources": ["project"] }, "geometry": { "type": "Point", "coordinates": [-74'
			]
		],
		[
			[
				'places.geojson',
				'"id": "new-york", "properties": ^{',
				'found nothing, expected “status”: one of reported, context, derived'
			],
			['places.geojson', '^"state"', 'found the key “state”, expected only keys that are known; did you mean “status”?']
		]
	],
	[
		'a leg to a place that is not known',
		'journey.geojson',
		[['"to": "shanghai"', '"to": "shangai"']],
		[['journey.geojson', '"to": ^"shangai"', 'found “shangai”, expected the id of a place; did you mean “shanghai”?']]
	],
	[
		'a camera that is not known',
		'scenes.json',
		[['"camera": "route",', '"camera": "routes",']],
		[['scenes.json', '"camera": ^"routes"', 'found “routes”, expected the id of a camera; did you mean “route”?']]
	],
	[
		'a scene with a place, a layer and an event that are not known',
		'scenes.json',
		[
			['"layers": ["track",', '"layers": ["tracks",'],
			['"jinwan": "quiet"', '"jinwen": "quiet"'],
			['"legs": ["back"]', '"legs": ["bac"]'],
			['"focus": "signal-10"', '"focus": "signal10"']
		],
		[
			[
				'scenes.json',
				'^"tracks"',
				'found “tracks”, expected one of halo, waters, limits, track, city-shading, urban, scale-bar; did you mean “track”?'
			],
			['scenes.json', '^"jinwen"', 'found the key “jinwen”, expected the id of a place; did you mean “jinwan”?'],
			['scenes.json', '^"bac"', 'found “bac”, expected the id of a leg of the journey; did you mean “back”?'],
			[
				'scenes.json',
				'"focus": ^"signal10"',
				'found “signal10”, expected the id of an event; did you mean “signal-10”?'
			],
			[
				'scenes.json',
				'"focus": ^"signal10"',
				'found “signal10”, expected one of the events that this timeline draws; did you mean “signal-10”?'
			]
		]
	],
	[
		'two places in focus',
		'scenes.json',
		[['"macau": "quiet", "jinwan": "quiet"', '"macau": "focus", "jinwan": "quiet"']],
		[['scenes.json', '"macau": ^"focus"', 'found “focus”, expected one focus a scene; “hong-kong” is it']]
	],
	[
		'the storm before it was there',
		'scenes.json',
		[['2017-08-22T20:00+08:00/', '2017-08-11T20:00+08:00/']],
		[
			[
				'scenes.json',
				'^"2017-08-11T20:00',
				'found “2017-08-11T20:00+08:00/2017-08-24T02:00+08:00”, expected times between the first and the last fix in hato-track.csv'
			]
		]
	],
	[
		'a step without a scene and a scene without a step',
		'scenes.json',
		[['"two-systems": {', '"two-system": {']],
		[
			[
				'scenes.json',
				'^"two-system"',
				'found “two-system”, a scene without a step, expected one of that id in story.en.yaml; did you mean “two-systems”?'
			],
			[
				'story.en.yaml',
				'id: ^two-systems',
				'found “two-systems”, a step without a scene, expected one of that id in scenes.json; did you mean “two-system”?'
			]
		]
	],
	[
		'a scene twice',
		'scenes.json',
		[['"trip": {', '"means": {']],
		[
			[
				'scenes.json',
				'^"means": {\n\t\t\t"camera": "route"',
				'found a key that is there already, expected each key once'
			],
			['story.en.yaml', 'id: ^trip', 'found “trip”, a step without a scene, expected one of that id in scenes.json']
		]
	],
	[
		'a comma too many',
		'scenes.json',
		[['"zoom": 5.35,', '"zoom": 5.35,,']],
		[['scenes.json', '"zoom": 5.35,^,', 'found what is not JSON (Unexpected , in flow map), expected JSON']]
	],
	[
		'a single quotation mark',
		'scenes.json',
		[['"zoom": 5.35', "'zoom': 5.35"]],
		[['scenes.json', "^'zoom'", 'found what is not JSON, expected JSON']]
	],
	[
		'a source list that is empty, a source that is not known, a fact that is none',
		'story.en.yaml',
		[
			['sources: [sing-tao]', 'sources: []'],
			['sources: [public-record]', 'sources: [public-recort]'],
			['facts: [22]', 'facts: [22, 23]']
		],
		[
			['story.en.yaml', 'sources: ^[]', 'found a list of 0, expected at least one source'],
			[
				'story.en.yaml',
				'[^public-recort]',
				'found “public-recort”, expected the id of a source; did you mean “public-record”?'
			],
			['story.en.yaml', '[22, ^23]', `found “23”, expected ${FACT}`]
		]
	],
	[
		'a topic that the words do not know',
		'events.csv',
		[['octopus,payments,context', 'octopus,payment,context']],
		[
			[
				'events.csv',
				'octopus,^payment,context',
				'(topic): found “payment”, expected one of the topics in the story’s words; did you mean “payments”?'
			]
		]
	],
	[
		'a clock that no place has',
		'story.en.yaml',
		[["offset: '+08:00'", "offset: '8'"]],
		[['story.en.yaml', "offset: ^'8'", 'found “8”, expected hours and minutes ahead of UTC, such as +08:00']]
	],
	[
		'a source to follow that is not known',
		'story.en.yaml',
		[['follows: scmp', 'follows: scnp']],
		[['story.en.yaml', 'follows: ^scnp', 'found “scnp”, expected the id of a source; did you mean “scmp”?']]
	],
	[
		'a Chinese name without its kind of Chinese',
		'places.geojson',
		[['"zh": "杭州", "lang": "zh-Hans", ', '"zh": "杭州", ']],
		[
			[
				'places.geojson',
				'"id": "hangzhou", "properties": ^{ "name": "Hangzhou", "zh": "杭州", "precision"',
				'found nothing, expected “lang”: zh-Hant or zh-Hans, as there is a name in Chinese'
			]
		]
	],
	[
		'a fact that nothing carries',
		'story.en.yaml',
		[['facts: [12, 13]', 'facts: [12]']],
		[['story.en.yaml', '^steps:', 'found no step or claim with fact 13, expected all facts from 1 to 22']]
	],
	[
		'an event that no step can tell',
		'story.en.yaml',
		[['events: [two-systems]', 'events: [two-system]']],
		[
			[
				'events.csv',
				'^two-systems,2017',
				'(id): found the unused event “two-systems”, expected it in a step or in a timeline'
			],
			[
				'story.en.yaml',
				'events: [^two-system]',
				'found “two-system”, expected the id of an event; did you mean “two-systems”?'
			]
		]
	],
	[
		'a key that is misspelt',
		'story.en.yaml',
		[['    caption: The lines', '    captoin: The lines']],
		[
			[
				'story.en.yaml',
				'^captoin',
				'found the key “captoin”, expected only keys that are known; did you mean “caption”?'
			]
		]
	],
	[
		'a figure that there is not',
		'scenes.json',
		[['"figure": "payments"', '"figure": "payment"']],
		[
			[
				'scenes.json',
				'"figure": ^"payment"',
				'found “payment”, expected the id of a figure in the story’s words; did you mean “payments”?'
			]
		]
	],
	[
		'a figure of no kind',
		'story.en.yaml',
		[['kind: count', 'kind: counts']],
		[['story.en.yaml', 'kind: ^counts', 'found “counts”, expected one of share, count, survey, storm']]
	],
	[
		'a figure’s words that it has no place for',
		'story.en.yaml',
		[['    kind: share\n', '    kind: share\n    legend: [One in three]\n']],
		[['story.en.yaml', '^legend: [One', 'found the key “legend”, expected only keys that are known']]
	],
	[
		'a figure’s part that is more than the whole',
		'story.en.yaml',
		[['    count: 1\n    of: 3', '    count: 4\n    of: 3']],
		[['story.en.yaml', 'count: ^4', 'found “4”, expected no more than it is a share of']]
	],
	[
		'a figure about an economy that was not surveyed',
		'story.en.yaml',
		[['focus: HKG', 'focus: HKK']],
		[['story.en.yaml', 'focus: ^HKK', 'found “HKK”, expected an economy of the survey; did you mean “HKG”?']]
	],
	[
		'a claim without a status',
		'story.en.yaml',
		[['      - status: context\n        sources: [sing-tao]', '      - sources: [sing-tao]']],
		[['story.en.yaml', '- ^sources: [sing-tao]', 'found nothing, expected “status”: one of reported, context, derived']]
	],
	[
		'YAML that is none',
		'story.en.yaml',
		[['title: Two data centres\n', 'title: "Two data centres\n']],
		[['story.en.yaml', 'title: ^"Two', 'found what is not YAML (Missing closing "quote), expected YAML']]
	],
	[
		'letters read in another encoding',
		'actors.csv',
		[['Shopping platform run by Alibaba,reported,scmp\ntaobao', 'CafÃ© run by Alibaba,reported,scmp\ntaobao']],
		[['actors.csv', 'Caf^Ã©', 'found “Ã©”, UTF-8 that was once read as another encoding, expected the letter itself']]
	],
	[
		'Chinese read in another encoding',
		'places.geojson',
		[['"zh": "上海"', '"zh": "ä¸Šæµ·"']],
		[
			['places.geojson', '^"ä¸Š', 'found “ä¸Šæµ·”, expected a name in Chinese'],
			[
				'places.geojson',
				'^ä¸Š',
				'found “ä¸Š”, UTF-8 that was once read as another encoding, expected the letter itself'
			]
		]
	],
	[
		'a lost letter',
		'actors.csv',
		[['Octopus,service', 'Oct\ufffdpus,service']],
		[['actors.csv', 'Oct^\ufffdpus', 'found a character that is not UTF-8, expected text in UTF-8']]
	],
	[
		'a byte order mark',
		'actors.csv',
		[['id,name', '\ufeffid,name']],
		[['actors.csv', '^\ufeffid,name', 'found a byte order mark, expected UTF-8 without one']]
	],
	[
		'a control character',
		'actors.csv',
		[['Octopus,service', 'Octo\u0000pus,service']],
		[['actors.csv', 'Octo^\u0000pus', 'found the control character U+0000, expected text']]
	],
	[
		'spaces around a word',
		'actors.csv',
		[['Octopus,service', ' Octopus,service']],
		[['actors.csv', 'octopus,^ Octopus', '(name): found “ Octopus”, expected a name, without spaces around it']]
	]
];

const changed = (file: string, change: readonly [string, string][]): Uint8Array =>
	encode(
		change.reduce((text, [from, to]) => {
			expect(text.includes(from), `“${from}” in ${file}`).toBe(true);
			return text.replace(from, () => to);
		}, textOf(file))
	);

function said([file, at, words]: Said, text: string): string {
	const start = text.indexOf(at.replace('^', ''));
	expect(start, `“${at}” in ${file}`).toBeGreaterThanOrEqual(0);
	const lines = text.slice(0, start + at.indexOf('^')).split('\n');
	const header = /^\([a-z]+\): /.exec(words)?.[0] ?? '';
	const place = `${file}:${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
	return header ? `${place} ${words}` : `${place}: ${words}`;
}

describe('an editor is led to', () => {
	it.each(ROWS)('%s in %s', (_, file, change, expected) => {
		const bytes = changed(file, change);
		const text = (name: string): string =>
			name === file ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : textOf(name);
		expect(mistakesIn(withFile(file, bytes))).toEqual(expected.map((one) => said(one, text(one[0]))));
	});

	it('bytes that are not UTF-8', () => {
		const bytes = encode(textOf('actors.csv'));
		const at = encode(textOf('actors.csv').split('Octopus')[0] ?? '').length;
		expect(mistakesIn(withFile('actors.csv', bytes.with(at, 0xe9)))).toEqual([
			'actors.csv:15:9: found a character that is not UTF-8, expected text in UTF-8'
		]);
	});

	it('a file that is cut off, without a word about what it no longer says', () => {
		const bytes = encode(textOf('events.csv').slice(0, 710));
		expect(mistakesIn(withFile('events.csv', bytes))).toEqual([
			expect.stringMatching(/^events\.csv:\d+:\d+: found the end of the file in the middle of a line/)
		]);
	});

	it('a file that is empty', () => {
		expect(mistakesIn(withFile('places.geojson', new Uint8Array()))).toEqual([
			'places.geojson:1:1: found an empty file, expected its data'
		]);
	});

	it('a file that holds something else altogether, without a word about what it does not say', () => {
		expect(mistakesIn(withFile('scenes.json', encode('[]\n')))).toEqual([
			'scenes.json:1:1: found a list of 0, expected a group of values'
		]);
		expect(mistakesIn(withFile('story.en.yaml', encode('- The offer\n')))).toEqual([
			'story.en.yaml:1:1: found a list of 1, expected a group of values'
		]);
	});

	it('a table without rows', () => {
		expect(mistakesIn(withFile('actors.csv', encode('id,name,kind,role,status,sources\n')))).toEqual([
			'actors.csv:1:1: found no rows, expected rows under the names of the columns'
		]);
	});

	it('a file that is not there', () => {
		expect(mistakesIn(withFile('scenes.json', undefined))).toEqual([
			'scenes.json:1:1: found no such file, expected it in data/'
		]);
	});

	it('a table that is not there, where a scene draws it', () => {
		for (const file of ['hato-track.csv', 'digital-payments.csv'])
			expect(mistakesIn(withFile(file, undefined))).toEqual([`${file}:1:1: found no such file, expected it in data/`]);
	});

	it('mistakes in several files and rows at once', () => {
		const [actors, events] = [
			changed('actors.csv', [
				['Octopus,service', 'Octopus,servce'],
				['Tmall,service', 'Tmall,servise']
			]),
			changed('events.csv', [['octopus,1997-09-01', 'octopus,1997-9-1']])
		];
		const said = mistakesIn((name) => (name === 'actors.csv' ? actors : withFile('events.csv', events)(name)));
		expect(said.map((line) => line.split(': ')[0]?.replace(/:.* /, ' '))).toEqual([
			'actors.csv (kind)',
			'actors.csv (kind)',
			'events.csv (date)'
		]);
	});

	it('nothing, when nothing is wrong, with the line ends of any system', () => {
		expect(mistakesIn(withFile('events.csv', encode(textOf('events.csv').replaceAll('\n', '\r\n'))))).toEqual([]);
	});
});
