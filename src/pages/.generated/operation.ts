/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How an indicator rolls up over a group. */
export type Aggregation =
  /** By a plain mean. */
  | 'MEAN'
  /** No roll-up means anything. */
  | 'NONE'
  /** Its values add up. */
  | 'SUM'
  /** By a mean that `weight` weighs. */
  | 'WEIGHTED_MEAN';

/** What sort of statistical area it is. */
export type AreaKind =
  /** A grouping made by the producer. */
  | 'AGGREGATE'
  /** A place with figures of its own that is no entry of the country list. */
  | 'ECONOMY'
  /** Countries of one income group. */
  | 'INCOME_GROUP'
  /** Countries of one lending group. */
  | 'LENDING_GROUP'
  /** A region as the producer draws it. */
  | 'REGION';

/** How a claim stands against the record. */
export type Assessment =
  /** The record agrees. */
  | 'CONFIRMED'
  /** Right in substance, but loose or incomplete. */
  | 'IMPRECISE'
  /** A judgement or an aim, which no record can settle. */
  | 'OPINION'
  /** It could be checked, and no second source is at hand. */
  | 'UNVERIFIED'
  /** Not specific enough to be checked. */
  | 'VAGUE'
  /** The record differs. */
  | 'WRONG';

/** How a country voted. */
export type BallotOption =
  /** Abstained. */
  | 'ABSTAIN'
  /** Against. */
  | 'NO'
  /** In favour. */
  | 'YES';

/** What a city is to the state. */
export type CapitalRole =
  /** Seat of the executive where offices are divided. */
  | 'ADMINISTRATIVE'
  /** The capital by law or custom. */
  | 'CAPITAL'
  /** Serves as capital without being so named. */
  | 'DE_FACTO'
  /** Seat of the highest court. */
  | 'JUDICIAL'
  /** Seat of the legislature. */
  | 'LEGISLATIVE'
  /** Seat of the government outside the capital. */
  | 'SEAT_OF_GOVERNMENT';

/** How sure it is that a dated fact holds on the day. */
export type Certainty =
  /** It holds under every reading of its dates, and the record is known through the day. */
  | 'CERTAIN'
  /** It may hold: its dates are imprecise, or the day lies after what is known. */
  | 'POSSIBLE';

/** In what two days differ. */
export type ChangeKind =
  /** A country came to exist or regained its independence, or an organization was founded. */
  | 'CAME_TO_EXIST'
  /** The capital is another city. */
  | 'CAPITAL_MOVED'
  /** The capital is the same city under another name. */
  | 'CAPITAL_RENAMED'
  /** The legal tender is another. */
  | 'CURRENCY_CHANGED'
  /** A country ceased to exist or lost its independence, or an organization was dissolved. */
  | 'ENDED'
  /** Belongs to an organization and did not before, though it may have been a candidate or an observer. Members whose rights are suspended belong. */
  | 'JOINED'
  /** No longer belongs to an organization, though it may be an observer. */
  | 'LEFT'
  /** Another person holds one of the highest offices. */
  | 'OFFICE_CHANGED'
  /** Two states no longer have diplomatic relations. */
  | 'RELATIONS_ENDED'
  /** Two states have diplomatic relations and had none before. */
  | 'RELATIONS_ESTABLISHED'
  /** The customary English name of a country or the official English name of an organization is another. */
  | 'RENAMED'
  /** Takes part in an organization in another role, without having joined or left it. */
  | 'ROLE_CHANGED'
  /** Became bound by a treaty. */
  | 'TREATY_JOINED'
  /** Withdrew from a treaty. */
  | 'TREATY_LEFT'
  /** Signed a treaty without being bound by it yet. */
  | 'TREATY_SIGNED';

/** What sort of thing a claim asserts. */
export type ClaimKind =
  /** That something happened. */
  | 'EVENT'
  /** That somebody belongs to an organization. */
  | 'MEMBERSHIP'
  /** That somebody holds an office. */
  | 'OFFICE'
  /** What a state aims at or does. */
  | 'POLICY'
  /** How two parties stand to each other, or where something lies. */
  | 'RELATION'
  /** A figure. */
  | 'STATISTIC'
  /** That something was agreed. */
  | 'TREATY';

/** How exactly a claim states its figure or time. */
export type ClaimQualifier =
  /** Approximately. */
  | 'ABOUT'
  /** Some time after the date. */
  | 'AFTER'
  /** This or more. */
  | 'AT_LEAST'
  /** This or less. */
  | 'AT_MOST'
  /** Early in the period. */
  | 'EARLY'
  /** As it stands. */
  | 'EXACTLY'
  /** Less than this. */
  | 'LESS_THAN'
  /** Most of them, without a number. */
  | 'MAJORITY'
  /** Many, without a number. */
  | 'MANY'
  /** More than this. */
  | 'MORE_THAN'
  /** From the date on. */
  | 'SINCE';

/** Which thing it is, named by any code, key, name or id: `{ in: ["KZ", "UZB"] }`; or how its codes are written. A code that means nothing is refused, with what may have been meant; upper and lower case are alike. */
export type CodeFilter = {
  /** A code of it holds this somewhere. */
  readonly contains?: string | null | undefined;
  /** A code of it ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Is this. */
  readonly equals?: string | null | undefined;
  /** Is one of these; of an empty list nothing is. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Is not this. */
  readonly ne?: string | null | undefined;
  /** Is none of these. */
  readonly nin?: ReadonlyArray<string> | null | undefined;
  /** A code of it begins with this. */
  readonly startsWith?: string | null | undefined;
};

/** What was done about a figure or date that seems wrong. */
export type CorrectionStatus =
  /** Ours replaces that of the source, or nothing does. */
  | 'CORRECTED'
  /** Doubtful, and kept as it is. */
  | 'FLAGGED'
  /** Reported to the source, and kept as it is. */
  | 'REPORTED';

/** What a plain fact of a country is about. */
export type CountryAttributeKind =
  /** Telephone prefix, with the plus sign. */
  | 'CALLING_CODE'
  /** English adjective for what is of it. */
  | 'DEMONYM_ADJECTIVE'
  /** English noun for its people. */
  | 'DEMONYM_NOUN'
  /** Side of the road, `left` or `right`. */
  | 'DRIVING_SIDE'
  /** Whom it became independent from, in words. */
  | 'INDEPENDENCE_FROM'
  /** Internet domain, with the dot. */
  | 'INTERNET_TLD'
  /** System of measures in daily use. */
  | 'MEASUREMENT_SYSTEM'
  /** National holiday, in words. */
  | 'NATIONAL_HOLIDAY'
  /** A postal code of it. */
  | 'POSTAL_CODE_EXAMPLE'
  /** What all its postal codes look like, a regular expression without anchors. */
  | 'POSTAL_CODE_PATTERN'
  /** IANA name of a time zone. */
  | 'TIME_ZONE'
  /** First day of the week. */
  | 'WEEK_START';

/** Conditions on countries; those given together must all hold. A null inside one is refused: leave out what is not asked. */
export type CountryFilter = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<CountryFilter> | null | undefined;
  /** Total area in km² on the day. */
  readonly area?: NumberRange | null | undefined;
  /** Name of its capital on the day. */
  readonly capital?: TextFilter | null | undefined;
  /** Which country it is; as they are written, its key and its ISO codes of the day, by whatever `country(code:)` takes. */
  readonly code?: CodeFilter | null | undefined;
  /** A continent it lies on, wholly or in part, by whatever `continent(code:)` takes. */
  readonly continent?: EntityFilter | null | undefined;
  /** A currency of the day, by whatever `currency(code:)` takes. */
  readonly currency?: EntityFilter | null | undefined;
  /** It is one of these kinds. */
  readonly kind?: ReadonlyArray<CountryKind> | null | undefined;
  /** Whether it has no coast. */
  readonly landlocked?: boolean | null | undefined;
  /** A language of the country on the day, by whatever `language(code:)` takes. */
  readonly language?: EntityFilter | null | undefined;
  /** Only a state and those that followed it, directly or in turn, as `SUN` for the Soviet Union and the republics after it, by whatever `country(code:)` takes. */
  readonly lineageOf?: string | null | undefined;
  /** It belongs to this organization on the day. */
  readonly memberOf?: MemberOfFilter | null | undefined;
  /** How many organizations it belongs to on the day; peace operations and those that are not of states do not count. */
  readonly memberships?: MembershipCountFilter | null | undefined;
  /** A name it had on the day, in any language; of what did not exist on it, any it ever had. */
  readonly name?: TextFilter | null | undefined;
  /** A country of the day that it borders on land, by whatever `country(code:)` takes. */
  readonly neighbour?: EntityFilter | null | undefined;
  /** This does not hold. */
  readonly not?: CountryFilter | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<CountryFilter> | null | undefined;
  /** Its rank by an indicator. */
  readonly rank?: RankFilter | null | undefined;
  /** A region it lies in, at any level, by whatever `region(code:)` takes. */
  readonly region?: EntityFilter | null | undefined;
  /** When it came into being. */
  readonly start?: DateRange | null | undefined;
  /** The value of an indicator. */
  readonly statistic?: StatisticFilter | null | undefined;
};

/** What an entry of the country list is. */
export type CountryKind =
  /** Land under the Antarctic Treaty. */
  | 'ANTARCTIC'
  /** An entity whose statehood or belonging is disputed; its note states its United Nations and ISO status. */
  | 'DISPUTED'
  /** A state that has ended. */
  | 'FORMER_STATE'
  /** A territory that has ended or changed its status. */
  | 'FORMER_TERRITORY'
  /** A self-governing territory in free association with a state. */
  | 'SPECIAL_TERRITORY'
  /** A state in general relations with others. */
  | 'STATE'
  /** A territory administered by a state. */
  | 'TERRITORY'
  /** A republic within a union, as Kazakhstan was in the Soviet Union: a part, counted neither among states nor among countries of the day. */
  | 'UNION_REPUBLIC'
  /** A body that governs land as a state does and is recognised by one member of the United Nations or none; counted neither among states nor among countries of the day. */
  | 'UNRECOGNIZED_STATE';

/** Countries meant together; of conditions given together all must hold, with none it is all countries. A null inside it is refused: leave out what is not asked. */
export type CountrySet = {
  /** A continent they lie on, wholly or in part, by whatever `continent(code:)` takes. */
  readonly continent?: string | null | undefined;
  /** These countries, 500 at most, each, by whatever `country(code:)` takes. */
  readonly countries?: ReadonlyArray<string> | null | undefined;
  /** They meet these conditions. */
  readonly filter?: CountryFilter | null | undefined;
  /** An organization they belong to, by whatever `organization(code:)` takes. */
  readonly organization?: string | null | undefined;
  /** A region they lie in, by whatever `region(code:)` takes. */
  readonly region?: string | null | undefined;
  /** In one of these roles; without it, full membership. */
  readonly role?: ReadonlyArray<MembershipRole> | null | undefined;
};

/** Days from one to another, both included; an open end is unbounded. A date lies in them when one of the days it may mean does. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Only dates at least so precise. Without it, what is dated to more days than the range has is left out, unless it lies in the range all the same: a week has no events of a year. */
  readonly precision?: LeastPrecision | null | undefined;
  /** Last day. */
  readonly to?: string | null | undefined;
};

/** Side of the road. */
export type DrivingSide =
  /** On the left. */
  | 'LEFT'
  /** On the right. */
  | 'RIGHT';

/** Which thing something is or has, each named by any code, key, name or id of it: `{ equals: "KZ" }`, `{ in: ["KAZ", "uzbekistan"] }`. Codes mean what they meant on the day; one that means nothing is refused, with what may have been meant. */
export type EntityFilter = {
  /** Is this. */
  readonly equals?: string | null | undefined;
  /** Is one of these; of an empty list nothing is. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Is not this. */
  readonly ne?: string | null | undefined;
  /** Is none of these. */
  readonly nin?: ReadonlyArray<string> | null | undefined;
};

/** What sort of thing happened. */
export type EventClassification =
  /** A member joined an organization, or took another role in it. */
  | 'ADMISSION'
  /** Governments, or the parties to a conflict, agreed on something otherwise than by a treaty on record. */
  | 'AGREEMENT'
  /** Armed force was used between organised parties. */
  | 'ARMED_CONFLICT'
  /** A single blow was struck: by arms or by terror, or at a leader. */
  | 'ATTACK'
  /** The capital moved to another city. */
  | 'CAPITAL_CHANGE'
  /** Those in power were removed by force or the threat of it, or it was tried. */
  | 'COUP'
  /** A confrontation short of war, or an economy or a supply failed. */
  | 'CRISIS'
  /** A country changed its currency. */
  | 'CURRENCY_CHANGE'
  /** A declaration was adopted. */
  | 'DECLARATION'
  /** Nature or technology struck, or an epidemic spread. */
  | 'DISASTER'
  /** A state or organization ended. */
  | 'DISSOLUTION'
  /** An organ, a head of state or a parliament was elected. */
  | 'ELECTION'
  /** A constitution or law was adopted. */
  | 'ENACTMENT'
  /** A state came into being in another way. */
  | 'ESTABLISHMENT'
  /** An organization was founded. */
  | 'FOUNDING'
  /** A state became independent. */
  | 'INDEPENDENCE'
  /** Many people of a group or a place were killed on purpose. */
  | 'MASS_KILLING'
  /** Something was proposed. */
  | 'PROPOSAL'
  /** A state or organization became bound by a treaty. */
  | 'RATIFICATION'
  /** A state recognised another. */
  | 'RECOGNITION'
  /** The people voted on a question. */
  | 'REFERENDUM'
  /** Two states opened diplomatic relations. */
  | 'RELATIONS_ESTABLISHED'
  /** Two states ended diplomatic relations. */
  | 'RELATIONS_SEVERED'
  /** A country, capital or organization was renamed. */
  | 'RENAMING'
  /** An organ of the United Nations took a recorded vote. */
  | 'ROLL_CALL'
  /** Heads of state or government met. */
  | 'SUMMIT'
  /** Land passed from one power to another, or states were joined or parted. */
  | 'TRANSFER'
  /** A treaty entered into force. */
  | 'TREATY_IN_FORCE'
  /** A treaty was signed. */
  | 'TREATY_SIGNING'
  /** Many people rose or protested against those in power. */
  | 'UPRISING'
  /** A permanent member of the Security Council of the United Nations kept it from a decision. */
  | 'VETO'
  /** A leader visited another country. */
  | 'VISIT'
  /** A member left an organization. */
  | 'WITHDRAWAL';

/** What sort of name it is. */
export type EventNameKind =
  /** What it is called besides. */
  | 'ALTERNATIVE'
  /** What it is called in a language of those concerned. */
  | 'NATIVE'
  /** What most call it. */
  | 'USUAL';

/** How independence was interrupted. */
export type InterruptionKind =
  /** Annexed. */
  | 'ANNEXATION'
  /** Occupied. */
  | 'OCCUPATION'
  /** Under the protection or rule of another power. */
  | 'PROTECTORATE'
  /** Part of a union of states. */
  | 'UNION';

/** Standing of a language in a country. */
export type LanguageStatus =
  /** Used officially without a law that says so. */
  | 'DE_FACTO_OFFICIAL'
  /** Official in the whole country. */
  | 'OFFICIAL'
  /** Official in a part of it. */
  | 'OFFICIAL_REGIONAL'
  /** Spoken, without official standing. */
  | 'SPOKEN';

/** How precise a date must be at least. */
export type LeastPrecision =
  /** Dated in any way. */
  | 'ANY'
  /** Dated to the day. */
  | 'DAY'
  /** Dated to a month, or to 31 days at most. */
  | 'MONTH'
  /** Dated to a year, or to 366 days at most. */
  | 'YEAR';

/** Belonging to an organization on the day. */
export type MemberOfFilter = {
  /** Which one, by whatever `organization(code:)` takes. */
  readonly organization: string;
  /** In one of these roles; without it, full membership. */
  readonly role?: ReadonlyArray<MembershipRole> | null | undefined;
};

/** Bounds of the number of memberships that hold on the day. */
export type MembershipCountFilter = {
  /** More than. */
  readonly gt?: number | null | undefined;
  /** This or more. */
  readonly gte?: number | null | undefined;
  /** Fewer than. */
  readonly lt?: number | null | undefined;
  /** This or fewer. */
  readonly lte?: number | null | undefined;
  /** In one of these roles; without it, full membership. */
  readonly role?: ReadonlyArray<MembershipRole> | null | undefined;
};

/** In what capacity a member takes part. */
export type MembershipRole =
  /** An associate member. */
  | 'ASSOCIATE'
  /** A candidate for membership. */
  | 'CANDIDATE'
  /** A party to a treaty that serves as an organization. */
  | 'CONTRACTING_PARTY'
  /** Contributes personnel to a peace operation. */
  | 'CONTRIBUTOR'
  /** Cooperates without membership. */
  | 'COOPERATING'
  /** A correspondent member. */
  | 'CORRESPONDENT'
  /** Takes part in practice, without formal standing. */
  | 'DE_FACTO'
  /** A dialogue partner. */
  | 'DIALOGUE_PARTNER'
  /** Elected to an organ for a term. */
  | 'ELECTED_MEMBER'
  /** A guest. */
  | 'GUEST'
  /** A full member. */
  | 'MEMBER'
  /** A national body of the country takes part, such as a committee, a society or a federation; the state is no member. */
  | 'NATIONAL_AFFILIATE'
  /** An observer. */
  | 'OBSERVER'
  /** In another capacity; the note says which. */
  | 'OTHER'
  /** A partner. */
  | 'PARTNER'
  /** Signed the founding treaty without being a full member. */
  | 'SIGNATORY'
  /** Takes part through a sub-bureau. */
  | 'SUBBUREAU'
  /** A subscriber member. */
  | 'SUBSCRIBER'
  /** A member whose rights are suspended. */
  | 'SUSPENDED'
  /** A user of its services. */
  | 'USER';

/** In whose money a unit counts. */
export type Money =
  /** In one currency, the same for all countries. */
  | 'CURRENCY'
  /** In international dollars, each of which buys what a US dollar buys in the United States. */
  | 'INTERNATIONAL'
  /** In each country’s own currency. */
  | 'LOCAL';

/** How a vote ended. */
export type MotionResult =
  /** It was adopted. */
  | 'ADOPTED'
  /** The candidate was elected. */
  | 'ELECTED'
  /** It was not adopted. */
  | 'NOT_ADOPTED'
  /** The candidate was not elected. */
  | 'NOT_ELECTED';

/** Bounds of a number, in the unit of what is compared. */
export type NumberRange = {
  /** Greater than. */
  readonly gt?: number | null | undefined;
  /** Greater than or equal to. */
  readonly gte?: number | null | undefined;
  /** Less than. */
  readonly lt?: number | null | undefined;
  /** Less than or equal to. */
  readonly lte?: number | null | undefined;
};

/** Status of a value, from the SDMX code list. */
export type ObservationStatus =
  /** Normal: observed, or officially estimated as published. */
  | 'A'
  /** Estimated or back-cast. */
  | 'E'
  /** Forecast. */
  | 'F'
  /** Imputed: filled here, or computed from what was filled. */
  | 'I';

/** Office of state. */
export type Office =
  /** Head of state. */
  | 'CHIEF_OF_STATE'
  /** Head of the government. */
  | 'HEAD_OF_GOVERNMENT'
  /** Represents the head of state: a governor-general and the like. */
  | 'REPRESENTATIVE';

/** Which way a list runs. */
export type OrderDirection =
  /** From small to large, A to Z, old to new. */
  | 'ASC'
  /** From large to small, Z to A, new to old. */
  | 'DESC';

/** What sort of body an organization is. */
export type OrganizationClassification =
  /** Meets without a treaty or a secretariat of its own. */
  | 'INFORMAL_GROUP'
  /** Founded by treaty or charter between states. */
  | 'INTERGOVERNMENTAL'
  /** Made of national committees, societies, federations, companies or people, not of states: the Red Cross, FIFA, Amnesty International. */
  | 'NON_GOVERNMENTAL'
  /** A peace-keeping or political mission. */
  | 'PEACE_OPERATION'
  /** Coordinates rules, such as export controls, without being a body in law. */
  | 'REGIME'
  /** An organ, programme, fund or agency of the United Nations system. */
  | 'UN_BODY';

/** What sort of name it is. */
export type OrganizationNameKind =
  /** An abbreviation. */
  | 'ACRONYM'
  /** Another name in use. */
  | 'ALTERNATIVE'
  /** The formal name. */
  | 'OFFICIAL';

/** How one organization followed another. */
export type OrganizationSuccessionKind =
  /** It was merged into the successor. */
  | 'MERGER'
  /** The same body under another name and charter. */
  | 'RENAMING'
  /** The successor took its place. */
  | 'REPLACEMENT'
  /** It was turned into a body of another kind. */
  | 'TRANSFORMATION';

/** In what role someone took part in an event. */
export type ParticipantRole =
  /** Stood for election, without success. */
  | 'CANDIDATE'
  /** Received them together with another. */
  | 'CO_HOST'
  /** Was elected. */
  | 'ELECTED'
  /** The organ that was elected. */
  | 'ELECTED_BODY'
  /** Received the others. */
  | 'HOST'
  /** What the fact behind the event relates it to: the organization joined, the other state. */
  | 'OBJECT'
  /** Took part. */
  | 'PARTICIPANT'
  /** Held the chair. */
  | 'PRESIDENCY'
  /** Was proposed. */
  | 'PROPOSED'
  /** Proposed it. */
  | 'PROPOSER'
  /** Fought on the first side. */
  | 'SIDE_A'
  /** Fought on the second side. */
  | 'SIDE_B'
  /** Signed it. */
  | 'SIGNATORY'
  /** Whom the fact behind the event is about. */
  | 'SUBJECT'
  /** Supported the first side with troops. */
  | 'SUPPORTER_A'
  /** Supported the second side with troops. */
  | 'SUPPORTER_B'
  /** Permanent member whose vote it was. */
  | 'VETOING'
  /** The country the visitor came for. */
  | 'VISITING_COUNTRY'
  /** The person who came. */
  | 'VISITOR';

/** What sort of name it is. */
export type PersonNameKind =
  /** As works print it: another spelling, a longer or a shorter form. */
  | 'ALTERNATIVE'
  /** As the person writes it, in the language and script of their own. */
  | 'NATIVE';

/** Rank among all countries of the day; a country without a value has none. */
export type RankFilter = {
  /** DESC ranks the greatest value first, ASC the smallest. */
  readonly direction?: OrderDirection | null | undefined;
  /** The indicator, by whatever `indicator(code:)` takes. */
  readonly indicator: string;
  /** Only what our sources had published by this day, in the release of a series that was out then; by default all on record. Independent of `asOf`. Where no releases are on record, the date of the source decides. It is asked of figures alone. What lists said by then, of members, holders of offices or parties to treaties, is answered by the release of that time (the header `almanac-release`); what an import replaced in a row stands under `Fact.row`, and what it took away in `imports/superseded.csv`. */
  readonly knownAt?: string | null | undefined;
  /** Among the first so many, from 1; ties of the last are let in. */
  readonly top: number;
  /** Year of the values; without it the latest up to the day for which, forecasts aside, at least half as many of the countries have values as in the year that has most. */
  readonly year?: number | null | undefined;
};

/** Level in the region tree of the United Nations. */
export type RegionLevel =
  /** A part of a subregion. */
  | 'INTERMEDIATE_REGION'
  /** A continent or pair of continents. */
  | 'REGION'
  /** A part of a region. */
  | 'SUBREGION'
  /** The whole world. */
  | 'WORLD';

/** What binds two states. */
export type RelationKind =
  /** One recognises the other. */
  | 'RECOGNITION'
  /** They have diplomatic relations. */
  | 'RELATIONS';

/** What it rests on how often a source is given out anew. */
export type RhythmBasis =
  /** Its publisher gives it out no more. */
  | 'ENDED'
  /** It has none: it is changed when what it lists changes, or when its makers come to it. It is never overdue. */
  | 'IRREGULAR'
  /** It is a work of one day, such as an article, a law or a report: it is never overdue. */
  | 'ONCE'
  /** Its publisher says so. */
  | 'STATED'
  /** It has come out so often for years; no words of its publisher are at hand. */
  | 'USUAL'
  /** The releases of it that are on record: half of the intervals between them are longer. */
  | 'VINTAGES';

/** What the text that matched is to what was found. */
export type SearchNameKind =
  /** An acronym. */
  | 'ACRONYM'
  /** The capital of the country. */
  | 'CAPITAL'
  /** A code that is widely used, or a symbol. */
  | 'CODE'
  /** Its name in another language. */
  | 'LOCAL_NAME'
  /** Its name, as answers give it. */
  | 'NAME'
  /** Its full, official name, of its time. */
  | 'OFFICIAL_NAME'
  /** A code of some scheme. */
  | 'OTHER_CODE'
  /** Another name: of another time, or beside the usual one. */
  | 'OTHER_NAME'
  /** Its name, of a part of a country: whatever else bears it comes first. */
  | 'PART_NAME'
  /** Words that tell of it, and are no name. */
  | 'WORDS';

/** What to search for, and what was found. */
export type SearchType =
  /** Statistical areas of producers. */
  | 'AREA'
  /** Cities: capitals of all times, seats of organizations, places of events. */
  | 'CITY'
  /** Claims of documents. */
  | 'CLAIM'
  /** Countries and territories, present and former. */
  | 'COUNTRY'
  /** Currencies. */
  | 'CURRENCY'
  /** Events, and resolutions by their symbols. */
  | 'EVENT'
  /** Indicators, by their names and the codes of their producers. */
  | 'INDICATOR'
  /** Languages. */
  | 'LANGUAGE'
  /** Organizations. */
  | 'ORGANIZATION'
  /** People who held office or took part in events. */
  | 'PERSON'
  /** Regions of the United Nations. */
  | 'REGION'
  /** Sources. */
  | 'SOURCE'
  /** Parts of countries: provinces, states, districts. */
  | 'SUBDIVISION'
  /** Treaties. */
  | 'TREATY';

/** A bound on the value of an indicator; a country without a value does not meet it. */
export type StatisticFilter = {
  /** Greater than. */
  readonly gt?: number | null | undefined;
  /** Greater than or equal to. */
  readonly gte?: number | null | undefined;
  /** The indicator, by whatever `indicator(code:)` takes. */
  readonly indicator: string;
  /** Only what our sources had published by this day, in the release of a series that was out then; by default all on record. Independent of `asOf`. Where no releases are on record, the date of the source decides. It is asked of figures alone. What lists said by then, of members, holders of offices or parties to treaties, is answered by the release of that time (the header `almanac-release`); what an import replaced in a row stands under `Fact.row`, and what it took away in `imports/superseded.csv`. */
  readonly knownAt?: string | null | undefined;
  /** Less than. */
  readonly lt?: number | null | undefined;
  /** Less than or equal to. */
  readonly lte?: number | null | undefined;
  /** Year of the value; without it the latest up to the day that is no forecast. */
  readonly year?: number | null | undefined;
};

/** How one state followed another. */
export type SuccessionKind =
  /** The predecessor joined the successor. */
  | 'ACCESSION'
  /** The successor took the predecessor in. */
  | 'ANNEXATION'
  /** The successor carries on the predecessor in law. */
  | 'CONTINUATION'
  /** The predecessor broke up. */
  | 'DISSOLUTION'
  /** The successor was released from rule by the predecessor. */
  | 'INDEPENDENCE'
  /** The land was divided. */
  | 'PARTITION'
  /** The same state under another name. */
  | 'RENAMING'
  /** The successor left a predecessor that went on. */
  | 'SECESSION'
  /** The land passed to another state. */
  | 'TRANSFER'
  /** Several became one. */
  | 'UNIFICATION';

/** Whose money a legal tender is. */
export type TenderKind =
  /** Issued by another country. */
  | 'FOREIGN'
  /** Issued by the country itself, or by the state it belongs to. */
  | 'NATIONAL'
  /** Issued for several countries together: by a union of theirs, or by a state that broke up and until replaced. */
  | 'UNION';

/** Conditions on a text. Upper and lower case, accents and apostrophes do not matter, hyphens are as good as blanks: `{ startsWith: "cote d" }`. */
export type TextFilter = {
  /** Holds this somewhere. */
  readonly contains?: string | null | undefined;
  /** Ends with this. */
  readonly endsWith?: string | null | undefined;
  /** Is exactly this. */
  readonly equals?: string | null | undefined;
  /** Is one of these; of an empty list nothing is. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Is not this. */
  readonly ne?: string | null | undefined;
  /** Is none of these. */
  readonly nin?: ReadonlyArray<string> | null | undefined;
  /** Begins with this. */
  readonly startsWith?: string | null | undefined;
};

/** How a party consented to be bound. */
export type TreatyConsent =
  /** Confirmed its signature, or joined, by acceptance. */
  | 'ACCEPTANCE'
  /** Joined without having signed. */
  | 'ACCESSION'
  /** Was admitted to the body it founds. */
  | 'ADMISSION'
  /** Confirmed its signature, or joined, by approval. */
  | 'APPROVAL'
  /** Goes on in the place of its predecessor. */
  | 'CONTINUATION'
  /** Signed without a reservation as to ratification. */
  | 'DEFINITIVE_SIGNATURE'
  /** The act by which an organization does what a state does by ratification. */
  | 'FORMAL_CONFIRMATION'
  /** Applies it before it is bound. */
  | 'PROVISIONAL_APPLICATION'
  /** Confirmed its signature. */
  | 'RATIFICATION'
  /** Took over what its predecessor was bound by. */
  | 'SUCCESSION';

/** What a treaty is about. */
export type TreatyKind =
  /** Binds its parties to defend each other or to consult. */
  | 'ALLIANCE'
  /** Limits or bans weapons. */
  | 'ARMS_CONTROL'
  /** Settles a boundary. */
  | 'BOUNDARY'
  /** Protects nature, climate or health. */
  | 'ENVIRONMENT'
  /** Founds or reforms an organization or a state. */
  | 'FOUNDING'
  /** Protects persons. */
  | 'HUMAN_RIGHTS'
  /** Keeps nuclear weapons out of a region. */
  | 'NUCLEAR_WEAPON_FREE_ZONE'
  /** Something else. */
  | 'OTHER'
  /** Regulates trade. */
  | 'TRADE';

/** Standing of a state towards a treaty. */
export type TreatyPartyStatus =
  /** Is acceding to it. */
  | 'ACCEDING'
  /** Associated with it. */
  | 'ASSOCIATE'
  /** Bound by it, with a vote in its meetings. */
  | 'CONSULTATIVE_PARTY'
  /** Bound by it, without a vote in its meetings. */
  | 'NON_CONSULTATIVE_PARTY'
  /** Bound by it. */
  | 'PARTY'
  /** Signed it without being bound. */
  | 'SIGNATORY'
  /** Left it. */
  | 'WITHDRAWN';

/** What sort of values an indicator has. */
export type ValueType =
  /** Labels. */
  | 'CATEGORY'
  /** Numbers. */
  | 'NUMBER';

/** How a vote was cast. */
export type VoteOption =
  /** Absent. */
  | 'ABSENT'
  /** Abstained. */
  | 'ABSTAIN'
  /** Against. */
  | 'NO'
  /** Present, not voting. */
  | 'NOT_VOTING'
  /** In favour. */
  | 'YES';

/** What is said of a list. */
export type Wholeness =
  /** Everything that belongs in it is on record. */
  | 'COMPLETE'
  /** Something is known to be missing. */
  | 'INCOMPLETE'
  /** Nobody can say; it is served as not whole. */
  | 'UNKNOWN';

/** Sort of work, in the words of the Citation Style Language. */
export type WorkType =
  /** Article in a scholarly journal. */
  | 'ARTICLE_JOURNAL'
  /** Article in a newspaper. */
  | 'ARTICLE_NEWSPAPER'
  /** Book. */
  | 'BOOK'
  /** Data set. */
  | 'DATASET'
  /** Document without another form. */
  | 'DOCUMENT'
  /** Law or constitution. */
  | 'LEGISLATION'
  /** Report. */
  | 'REPORT'
  /** Software. */
  | 'SOFTWARE'
  /** Standard. */
  | 'STANDARD'
  /** Treaty. */
  | 'TREATY'
  /** Page on the web. */
  | 'WEBPAGE';

/** Which way a language is written. */
export type WritingDirection =
  /** From left to right. */
  | 'LTR'
  /** From right to left. */
  | 'RTL';

export type AmongViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type AmongViewQuery = { readonly organization: { readonly key: string, readonly name: string } | null, readonly region: { readonly key: string, readonly name: string } | null, readonly continent: { readonly key: string, readonly name: string } | null };

export type AreaViewQueryVariables = Exact<{
  code?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type AreaViewQuery = { readonly area: { readonly key: string, readonly name: string, readonly kind: AreaKind, readonly population: { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly gdp: { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly perPerson: { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly growth: { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly life: { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly surface: { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type AreaFigureFragment = { readonly year: number, readonly value: number | null, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> };

export type CitedAreaFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type BeforeViewQueryVariables = Exact<{
  code?: string | null | undefined;
  start?: string | null | undefined;
}>;


export type BeforeViewQuery = { readonly country: { readonly key: string, readonly predecessors: ReadonlyArray<{ readonly predecessor: { readonly key: string } }> } | null };

export type ChangesViewQueryVariables = Exact<{
  code?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  kinds?: ReadonlyArray<ChangeKind> | ChangeKind | null | undefined;
  lang?: string | null | undefined;
}>;


export type ChangesViewQuery = { readonly country: { readonly key: string, readonly name: string, readonly knownThrough: string | null, readonly english: string, readonly changes: { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly date: string, readonly kind: ChangeKind, readonly summary: string, readonly certainty: Certainty, readonly subject: (
          { readonly key: string, readonly name: string }
          & { readonly __typename: 'Country' | 'Organization' }
        ), readonly dateParts: { readonly text: string, readonly earliest: string | null, readonly latest: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null } | null, readonly organization: { readonly key: string, readonly name: string, readonly knownThrough: string | null, readonly changes: { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly date: string, readonly kind: ChangeKind, readonly summary: string, readonly certainty: Certainty, readonly subject: (
          { readonly key: string, readonly name: string }
          & { readonly __typename: 'Country' | 'Organization' }
        ), readonly dateParts: { readonly text: string, readonly earliest: string | null, readonly latest: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null } | null };

export type DifferencesFragment = { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly date: string, readonly kind: ChangeKind, readonly summary: string, readonly certainty: Certainty, readonly subject: (
      { readonly key: string, readonly name: string }
      & { readonly __typename: 'Country' | 'Organization' }
    ), readonly dateParts: { readonly text: string, readonly earliest: string | null, readonly latest: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> };

export type CityViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type CityViewQuery = { readonly city: { readonly key: string, readonly name: string, readonly note: string | null, readonly geonames: string | null, readonly english: string, readonly coordinates: { readonly latitude: number, readonly longitude: number } | null, readonly country: { readonly key: string, readonly name: string }, readonly names: ReadonlyArray<{ readonly name: string, readonly dates: string | null }>, readonly capitalHistory: ReadonlyArray<{ readonly name: string, readonly role: CapitalRole, readonly dates: string | null, readonly startDate: string | null, readonly endDate: string | null, readonly country: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly headquartersOf: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly treaties: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly dates: string }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedCityFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type ClaimViewQueryVariables = Exact<{
  code?: string | null | undefined;
}>;


export type ClaimViewQuery = { readonly claim: { readonly key: string, readonly kind: ClaimKind, readonly quote: string, readonly locator: string | null, readonly asOf: string | null, readonly predicate: string, readonly value: number | null, readonly unit: string | null, readonly qualifier: ClaimQualifier | null, readonly assessment: Assessment, readonly note: string | null, readonly subject: { readonly name: string, readonly entity: (
        { readonly key: string }
        & { readonly __typename: 'Area' | 'City' | 'Claim' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Licence' | 'Organization' | 'Person' | 'Region' | 'Source' | 'Subdivision' | 'Theme' | 'Treaty' }
      ) | null }, readonly objects: ReadonlyArray<{ readonly name: string, readonly entity: (
        { readonly key: string }
        & { readonly __typename: 'Area' | 'City' | 'Claim' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Licence' | 'Organization' | 'Person' | 'Region' | 'Source' | 'Subdivision' | 'Theme' | 'Treaty' }
      ) | null }>, readonly source: { readonly key: string, readonly title: string, readonly published: string | null }, readonly supportedBy: ReadonlyArray<
      | (
        { readonly key: string, readonly name: string, readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Organization' | 'Person' | 'Region' | 'Subdivision' | 'Treaty' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly across: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Border' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly seat: string, readonly whose: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Capital' }
      )
      | (
        { readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CityName' | 'CountryCode' | 'CountryLanguage' | 'ElectedTerm' | 'EventName' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'PersonName' | 'Revision' | 'Vintage' }
      )
      | (
        { readonly attribute: CountryAttributeKind, readonly dates: string | null, readonly id: string, readonly attributed: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryAttribute' }
      )
      | (
        { readonly id: string, readonly continent: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryContinent' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly money: string, readonly whose: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryCurrency' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly called: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryName' | 'OrganizationName' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly relation: RelationKind, readonly partner: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'DiplomaticRelation' }
      )
      | (
        { readonly area: number | null, readonly coastline: number | null, readonly landlocked: boolean | null, readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Geography' }
      )
      | (
        { readonly role: MembershipRole, readonly dates: string | null, readonly id: string, readonly member: { readonly name: string }, readonly organization: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Membership' }
      )
      | (
        { readonly result: MotionResult | null, readonly id: string, readonly motion: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Motion' }
      )
      | (
        { readonly value: number | null, readonly year: number, readonly id: string, readonly country: { readonly name: string } | null, readonly indicator: { readonly name: string }, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Observation' }
      )
      | (
        { readonly title: string | null, readonly dates: string | null, readonly id: string, readonly called: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OfficeHolder' }
      )
      | (
        { readonly id: string, readonly handover: OrganizationSuccessionKind, readonly dateParts: { readonly text: string } | null, readonly was: { readonly name: string }, readonly became: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OrganizationSuccession' }
      )
      | (
        { readonly id: string, readonly succession: SuccessionKind, readonly dateParts: { readonly text: string } | null, readonly predecessor: { readonly name: string }, readonly successor: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Succession' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly standing: TreatyPartyStatus, readonly party: { readonly name: string }, readonly treaty: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'TreatyParty' }
      )
      | (
        { readonly option: VoteOption, readonly id: string, readonly votes: number, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'VoteCount' }
      )
    >, readonly contradictedBy: ReadonlyArray<
      | (
        { readonly key: string, readonly name: string, readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Organization' | 'Person' | 'Region' | 'Subdivision' | 'Treaty' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly across: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Border' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly seat: string, readonly whose: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Capital' }
      )
      | (
        { readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CityName' | 'CountryCode' | 'CountryLanguage' | 'ElectedTerm' | 'EventName' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'PersonName' | 'Revision' | 'Vintage' }
      )
      | (
        { readonly attribute: CountryAttributeKind, readonly dates: string | null, readonly id: string, readonly attributed: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryAttribute' }
      )
      | (
        { readonly id: string, readonly continent: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryContinent' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly money: string, readonly whose: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryCurrency' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly called: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryName' | 'OrganizationName' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly relation: RelationKind, readonly partner: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'DiplomaticRelation' }
      )
      | (
        { readonly area: number | null, readonly coastline: number | null, readonly landlocked: boolean | null, readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Geography' }
      )
      | (
        { readonly role: MembershipRole, readonly dates: string | null, readonly id: string, readonly member: { readonly name: string }, readonly organization: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Membership' }
      )
      | (
        { readonly result: MotionResult | null, readonly id: string, readonly motion: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Motion' }
      )
      | (
        { readonly value: number | null, readonly year: number, readonly id: string, readonly country: { readonly name: string } | null, readonly indicator: { readonly name: string }, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Observation' }
      )
      | (
        { readonly title: string | null, readonly dates: string | null, readonly id: string, readonly called: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OfficeHolder' }
      )
      | (
        { readonly id: string, readonly handover: OrganizationSuccessionKind, readonly dateParts: { readonly text: string } | null, readonly was: { readonly name: string }, readonly became: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OrganizationSuccession' }
      )
      | (
        { readonly id: string, readonly succession: SuccessionKind, readonly dateParts: { readonly text: string } | null, readonly predecessor: { readonly name: string }, readonly successor: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Succession' }
      )
      | (
        { readonly dates: string | null, readonly id: string, readonly standing: TreatyPartyStatus, readonly party: { readonly name: string }, readonly treaty: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'TreatyParty' }
      )
      | (
        { readonly option: VoteOption, readonly id: string, readonly votes: number, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'VoteCount' }
      )
    > } | null };

type BearingOn_L1GQb32bw6TtCtW8w9Rjsm5gGf5zIOjwLnTBbm3zY_Fragment = (
  { readonly key: string, readonly name: string, readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Organization' | 'Person' | 'Region' | 'Subdivision' | 'Treaty' }
);

type BearingOn_Border_Fragment = (
  { readonly dates: string | null, readonly id: string, readonly across: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Border' }
);

type BearingOn_Capital_Fragment = (
  { readonly dates: string | null, readonly id: string, readonly seat: string, readonly whose: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Capital' }
);

type BearingOn_Gd0btKcmFwC8l7GgEiQdAs5NmHjeef31FpQxNrvmM_Fragment = (
  { readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'CityName' | 'CountryCode' | 'CountryLanguage' | 'ElectedTerm' | 'EventName' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'PersonName' | 'Revision' | 'Vintage' }
);

type BearingOn_CountryAttribute_Fragment = (
  { readonly attribute: CountryAttributeKind, readonly dates: string | null, readonly id: string, readonly attributed: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'CountryAttribute' }
);

type BearingOn_CountryContinent_Fragment = (
  { readonly id: string, readonly continent: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'CountryContinent' }
);

type BearingOn_CountryCurrency_Fragment = (
  { readonly dates: string | null, readonly id: string, readonly money: string, readonly whose: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'CountryCurrency' }
);

type BearingOn_CountryName_OrganizationName_Fragment = (
  { readonly dates: string | null, readonly id: string, readonly called: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'CountryName' | 'OrganizationName' }
);

type BearingOn_DiplomaticRelation_Fragment = (
  { readonly dates: string | null, readonly id: string, readonly relation: RelationKind, readonly partner: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'DiplomaticRelation' }
);

type BearingOn_Geography_Fragment = (
  { readonly area: number | null, readonly coastline: number | null, readonly landlocked: boolean | null, readonly id: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Geography' }
);

type BearingOn_Membership_Fragment = (
  { readonly role: MembershipRole, readonly dates: string | null, readonly id: string, readonly member: { readonly name: string }, readonly organization: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Membership' }
);

type BearingOn_Motion_Fragment = (
  { readonly result: MotionResult | null, readonly id: string, readonly motion: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Motion' }
);

type BearingOn_Observation_Fragment = (
  { readonly value: number | null, readonly year: number, readonly id: string, readonly country: { readonly name: string } | null, readonly indicator: { readonly name: string }, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Observation' }
);

type BearingOn_OfficeHolder_Fragment = (
  { readonly title: string | null, readonly dates: string | null, readonly id: string, readonly called: string, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'OfficeHolder' }
);

type BearingOn_OrganizationSuccession_Fragment = (
  { readonly id: string, readonly handover: OrganizationSuccessionKind, readonly dateParts: { readonly text: string } | null, readonly was: { readonly name: string }, readonly became: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'OrganizationSuccession' }
);

type BearingOn_Succession_Fragment = (
  { readonly id: string, readonly succession: SuccessionKind, readonly dateParts: { readonly text: string } | null, readonly predecessor: { readonly name: string }, readonly successor: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Succession' }
);

type BearingOn_TreatyParty_Fragment = (
  { readonly dates: string | null, readonly id: string, readonly standing: TreatyPartyStatus, readonly party: { readonly name: string }, readonly treaty: { readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'TreatyParty' }
);

type BearingOn_VoteCount_Fragment = (
  { readonly option: VoteOption, readonly id: string, readonly votes: number, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'VoteCount' }
);

export type BearingOnFragment =
  | BearingOn_L1GQb32bw6TtCtW8w9Rjsm5gGf5zIOjwLnTBbm3zY_Fragment
  | BearingOn_Border_Fragment
  | BearingOn_Capital_Fragment
  | BearingOn_Gd0btKcmFwC8l7GgEiQdAs5NmHjeef31FpQxNrvmM_Fragment
  | BearingOn_CountryAttribute_Fragment
  | BearingOn_CountryContinent_Fragment
  | BearingOn_CountryCurrency_Fragment
  | BearingOn_CountryName_OrganizationName_Fragment
  | BearingOn_DiplomaticRelation_Fragment
  | BearingOn_Geography_Fragment
  | BearingOn_Membership_Fragment
  | BearingOn_Motion_Fragment
  | BearingOn_Observation_Fragment
  | BearingOn_OfficeHolder_Fragment
  | BearingOn_OrganizationSuccession_Fragment
  | BearingOn_Succession_Fragment
  | BearingOn_TreatyParty_Fragment
  | BearingOn_VoteCount_Fragment
;

export type CodesViewQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CodesViewQuery = { readonly countries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly startParts: { readonly earliest: string | null, readonly latest: string | null } | null, readonly endParts: { readonly earliest: string | null, readonly latest: string | null } | null, readonly common: ReadonlyArray<{ readonly name: string, readonly startDateParts: { readonly earliest: string | null, readonly latest: string | null } | null, readonly endDateParts: { readonly earliest: string | null, readonly latest: string | null } | null }>, readonly others: ReadonlyArray<{ readonly name: string, readonly startDateParts: { readonly earliest: string | null, readonly latest: string | null } | null, readonly endDateParts: { readonly earliest: string | null, readonly latest: string | null } | null }>, readonly official: ReadonlyArray<{ readonly name: string, readonly startDateParts: { readonly earliest: string | null, readonly latest: string | null } | null, readonly endDateParts: { readonly earliest: string | null, readonly latest: string | null } | null }> }> } | null };

export type BoundsFragment = { readonly earliest: string | null, readonly latest: string | null };

export type CompareViewQueryVariables = Exact<{
  codes?: ReadonlyArray<string> | string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type CompareViewQuery = { readonly countriesByCode: ReadonlyArray<{ readonly key: string, readonly name: string, readonly flag: string | null, readonly dates: string | null, readonly existsOn: boolean, readonly area: number | null, readonly capital: { readonly name: string } | null, readonly currencies: ReadonlyArray<{ readonly name: string }>, readonly population: { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly gdp: { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly life: { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly memberships: { readonly totalCount: number } | null } | null> | null };

export type ComparedFragment = { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> };

export type ContributeViewQueryVariables = Exact<{
  id?: string;
}>;


export type ContributeViewQuery = { readonly node:
    | (
      { readonly id: string }
      & { readonly __typename: 'AggregateCoverage' | 'Ballot' | 'Change' | 'Citation' | 'ClaimParty' | 'Correction' | 'Correlation' | 'CorrelationPoint' | 'CountryGroup' | 'CountryStanding' | 'Dataset' | 'Freshness' | 'IndicatorCoverage' | 'ListCoverage' | 'PartialDateParts' | 'Participant' | 'RankingEntry' | 'Series' | 'SeriesCoverage' | 'SourceFreshness' }
    )
    | (
      { readonly id: string }
      & { readonly __typename: 'StatementAssessment' | 'StatusCount' | 'TableCoverage' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Currency' | 'Language' | 'Region' | 'Subdivision' }
    )
    | (
      { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Border' | 'Capital' | 'CityName' | 'CountryAttribute' | 'CountryCode' | 'CountryContinent' | 'CountryCurrency' | 'CountryLanguage' | 'CountryName' | 'DiplomaticRelation' | 'ElectedTerm' | 'EventName' | 'Geography' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'Membership' | 'Motion' | 'Observation' | 'OfficeHolder' }
    )
    | (
      { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'OrganizationName' | 'OrganizationSuccession' | 'PersonName' | 'Revision' | 'Succession' | 'TreatyParty' | 'Vintage' | 'VoteCount' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string }
      & { readonly __typename: 'Claim' | 'Licence' | 'Source' | 'Theme' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly names: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryName' }
      )>, readonly codes: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryCode' }
      )>, readonly capitals: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Capital' }
      )>, readonly offices: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OfficeHolder' }
      )>, readonly currencies: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryCurrency' }
      )>, readonly languages: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryLanguage' }
      )>, readonly attributes: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'CountryAttribute' }
      )>, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Country' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly names: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'EventName' }
      )>, readonly derivedFrom:
        | (
          { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
          & { readonly __typename: 'Area' | 'Border' | 'Capital' | 'City' | 'CityName' | 'Continent' | 'Country' | 'CountryAttribute' | 'CountryCode' | 'CountryContinent' | 'CountryCurrency' | 'CountryLanguage' | 'CountryName' | 'Currency' | 'DiplomaticRelation' | 'ElectedTerm' | 'Event' | 'EventName' | 'Geography' | 'Indicator' }
        )
        | (
          { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
          & { readonly __typename: 'Interruption' | 'LandHolding' | 'LandUnit' | 'Language' | 'Membership' | 'Motion' | 'Observation' | 'OfficeHolder' | 'Organization' | 'OrganizationName' | 'OrganizationSuccession' | 'Person' | 'PersonName' | 'Region' | 'Revision' | 'Subdivision' | 'Succession' | 'Treaty' | 'TreatyParty' | 'Vintage' }
        )
        | (
          { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
          & { readonly __typename: 'VoteCount' }
        )
       | null, readonly votes: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Motion' }
      )>, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Event' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly vintages: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'Vintage' }
      )>, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Indicator' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly called: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OrganizationName' }
      )>, readonly stints: { readonly nodes: ReadonlyArray<(
          { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
          & { readonly __typename: 'Membership' }
        )> } | null, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Organization' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly otherNames: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'PersonName' }
      )>, readonly held: ReadonlyArray<(
        { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
        & { readonly __typename: 'OfficeHolder' }
      )>, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Person' }
    )
    | (
      { readonly key: string, readonly name: string, readonly id: string, readonly parties: { readonly nodes: ReadonlyArray<(
          { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
          & { readonly __typename: 'TreatyParty' }
        )> } | null, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
      & { readonly __typename: 'Treaty' }
    )
   | null };

type Row_S1FjJNdMcZdQvz0J6yJLrXmqw9gdtuf8UfbtgoliSuq_Fragment = (
  { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Area' | 'Border' | 'Capital' | 'City' | 'CityName' | 'Continent' | 'Country' | 'CountryAttribute' | 'CountryCode' | 'CountryContinent' | 'CountryCurrency' | 'CountryLanguage' | 'CountryName' | 'Currency' | 'DiplomaticRelation' | 'ElectedTerm' | 'Event' | 'EventName' | 'Geography' | 'Indicator' }
);

type Row_P0JdVanBQvwKzooRdKcbud6DoTIu0TByiJcliWCqUe_Fragment = (
  { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'Interruption' | 'LandHolding' | 'LandUnit' | 'Language' | 'Membership' | 'Motion' | 'Observation' | 'OfficeHolder' | 'Organization' | 'OrganizationName' | 'OrganizationSuccession' | 'Person' | 'PersonName' | 'Region' | 'Revision' | 'Subdivision' | 'Succession' | 'Treaty' | 'TreatyParty' | 'Vintage' }
);

type Row_VoteCount_Fragment = (
  { readonly id: string, readonly row: { readonly file: string, readonly key: string, readonly header: string, readonly text: string | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }
  & { readonly __typename: 'VoteCount' }
);

export type RowFragment =
  | Row_S1FjJNdMcZdQvz0J6yJLrXmqw9gdtuf8UfbtgoliSuq_Fragment
  | Row_P0JdVanBQvwKzooRdKcbud6DoTIu0TByiJcliWCqUe_Fragment
  | Row_VoteCount_Fragment
;

export type CountryViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type CountryViewQuery = { readonly country: { readonly key: string, readonly name: string, readonly officialName: string | null, readonly kind: CountryKind, readonly alpha2: string | null, readonly flag: string | null, readonly alpha3: string | null, readonly start: string | null, readonly end: string | null, readonly dates: string | null, readonly existsOn: boolean, readonly knownThrough: string | null, readonly note: string | null, readonly demonym: string | null, readonly drivingSide: DrivingSide | null, readonly callingCodes: ReadonlyArray<string>, readonly topLevelDomains: ReadonlyArray<string>, readonly area: number | null, readonly english: string, readonly postalCode: { readonly formats: ReadonlyArray<string> | null, readonly example: string | null } | null, readonly coordinates: { readonly latitude: number, readonly longitude: number } | null, readonly capitals: ReadonlyArray<{ readonly name: string, readonly role: CapitalRole, readonly dates: string | null, readonly city: { readonly key: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly sovereign: { readonly key: string, readonly name: string } | null, readonly continents: ReadonlyArray<{ readonly name: string }>, readonly region: { readonly key: string, readonly name: string } | null, readonly currencies: ReadonlyArray<{ readonly code: string, readonly name: string, readonly kind: TenderKind, readonly dates: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly languages: ReadonlyArray<{ readonly code: string, readonly name: string, readonly status: LanguageStatus, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly neighbours: ReadonlyArray<{ readonly length: number | null, readonly country: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly bordersKnown: { readonly complete: boolean }, readonly predecessors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly date: string | null, readonly predecessor: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly successors: ReadonlyArray<{ readonly kind: SuccessionKind, readonly date: string | null, readonly successor: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly nameHistory: ReadonlyArray<{ readonly name: string, readonly dates: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly offices: ReadonlyArray<{ readonly office: Office, readonly title: string | null, readonly dates: string | null, readonly person: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly memberships: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: MembershipRole, readonly dates: string | null, readonly organization: { readonly key: string, readonly acronym: string | null, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly nationalBodies: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: MembershipRole, readonly dates: string | null, readonly organization: { readonly key: string, readonly acronym: string | null, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly membershipsKnown: { readonly complete: boolean, readonly knownThrough: string | null }, readonly recognised: { readonly totalCount: number, readonly coverage: { readonly complete: boolean, readonly knownThrough: string | null } } | null, readonly population: { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly gdp: { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly life: { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null, readonly subdivisions: ReadonlyArray<{ readonly code: string, readonly name: string, readonly listedName: string | null, readonly category: string | null, readonly subdivisions: ReadonlyArray<{ readonly code: string }> }>, readonly claims: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly quote: string, readonly assessment: Assessment }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type BelongingFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: MembershipRole, readonly dates: string | null, readonly organization: { readonly key: string, readonly acronym: string | null, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> };

export type CitedFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type FigureFragment = { readonly value: number | null, readonly year: number, readonly unit: { readonly label: string, readonly symbol: string | null }, readonly indicator: { readonly key: string, readonly name: string }, readonly corrections: ReadonlyArray<{ readonly status: CorrectionStatus, readonly reason: string }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> };

export type CurrencyViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type CurrencyViewQuery = { readonly currency: { readonly key: string, readonly code: string, readonly numeric: string | null, readonly name: string, readonly symbol: string | null, readonly digits: number | null, readonly note: string | null, readonly countries: { readonly totalCount: number, readonly coverage: { readonly complete: boolean, readonly knownThrough: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: TenderKind, readonly dates: string | null, readonly country: { readonly key: string, readonly name: string, readonly flag: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly countryHistory: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: TenderKind, readonly dates: string | null, readonly startDate: string | null, readonly endDate: string | null, readonly country: { readonly key: string, readonly name: string } }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedCurrencyFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type DocumentsViewQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentsViewQuery = { readonly claims: { readonly nodes: ReadonlyArray<{ readonly assessment: Assessment, readonly source: { readonly key: string, readonly title: string, readonly producer: string, readonly published: string | null } }> } | null };

export type EventViewQueryVariables = Exact<{
  code?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type EventViewQuery = { readonly event: { readonly key: string, readonly name: string, readonly classification: EventClassification, readonly startDate: string, readonly endDate: string | null, readonly dates: string, readonly place: string | null, readonly outcome: string | null, readonly note: string | null, readonly country: { readonly key: string, readonly name: string } | null, readonly organizer: { readonly key: string, readonly name: string } | null, readonly cities: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly parent: { readonly key: string, readonly name: string } | null, readonly parts: ReadonlyArray<{ readonly key: string, readonly name: string, readonly dates: string }>, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole, readonly name: string, readonly entity: (
        { readonly key: string }
        & { readonly __typename: 'Area' | 'City' | 'Claim' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Licence' | 'Organization' | 'Person' | 'Region' | 'Source' | 'Subdivision' | 'Theme' | 'Treaty' }
      ) | null }>, readonly votes: ReadonlyArray<{ readonly text: string, readonly result: MotionResult | null, readonly counts: ReadonlyArray<{ readonly option: VoteOption, readonly value: number }>, readonly ballotCounts: ReadonlyArray<{ readonly option: BallotOption, readonly value: number }> | null, readonly ballots: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly option: BallotOption, readonly country: { readonly key: string, readonly name: string } }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly names: ReadonlyArray<{ readonly name: string, readonly kind: EventNameKind }>, readonly claims: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly quote: string, readonly assessment: Assessment }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedEventFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type HomeViewQueryVariables = Exact<{
  from?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type HomeViewQuery = { readonly dataset: { readonly date: string, readonly release: string, readonly countries: number, readonly organizations: number, readonly memberships: number, readonly events: number, readonly indicators: number, readonly observations: number, readonly sources: number, readonly freshness: { readonly overdue: { readonly totalCount: number } | null, readonly outdated: { readonly totalCount: number } | null } }, readonly changes: { readonly nodes: ReadonlyArray<{ readonly date: string, readonly summary: string, readonly subject: (
        { readonly key: string, readonly name: string }
        & { readonly __typename: 'Country' | 'Organization' }
      ) }> } | null, readonly article: { readonly key: string, readonly claims: { readonly totalCount: number } | null } | null, readonly themes: ReadonlyArray<{ readonly key: string, readonly name: string }> };

export type IndicatorViewQueryVariables = Exact<{
  code?: string | null | undefined;
  year?: number | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
  ranked?: boolean | null | undefined;
}>;


export type IndicatorViewQuery = { readonly indicator: { readonly key: string, readonly name: string, readonly description: string, readonly provider: string, readonly aggregation: Aggregation, readonly valueType: ValueType, readonly unit: { readonly label: string }, readonly theme: { readonly key: string, readonly name: string }, readonly coverage: { readonly firstYear: number, readonly lastYear: number, readonly countries: number, readonly observations: number } | null, readonly sources: ReadonlyArray<{ readonly key: string, readonly title: string }>, readonly ranking?: { readonly year: number | null, readonly total: number | null, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly value: number, readonly country: { readonly key: string, readonly name: string } }> } | null } | null };

export type LanguageViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type LanguageViewQuery = { readonly language: { readonly key: string, readonly code: string, readonly name: string, readonly nativeName: string | null, readonly direction: WritingDirection, readonly note: string | null, readonly countries: { readonly totalCount: number, readonly coverage: { readonly complete: boolean, readonly knownThrough: string | null }, readonly nodes: ReadonlyArray<{ readonly status: LanguageStatus, readonly dates: string | null, readonly country: { readonly key: string, readonly name: string, readonly flag: string | null, readonly existsOn: boolean, readonly start: string | null, readonly end: string | null, readonly interruptions: ReadonlyArray<{ readonly kind: InterruptionKind, readonly startDate: string | null, readonly endDate: string | null }> }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedLanguageFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type LargestViewQueryVariables = Exact<{
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type LargestViewQuery = { readonly indicator: { readonly ranking: { readonly year: number | null, readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly value: number, readonly country: { readonly key: string, readonly name: string, readonly flag: string | null, readonly offices: ReadonlyArray<{ readonly office: Office, readonly title: string | null, readonly person: { readonly key: string, readonly name: string } }> } }> } | null } | null };

export type ListViewQueryVariables = Exact<{
  after?: string | null | undefined;
  lang?: string | null | undefined;
  day?: string | null | undefined;
  sorts?: ReadonlyArray<EventClassification> | EventClassification | null | undefined;
  countries?: boolean;
  organizations?: boolean;
  indicators?: boolean;
  events?: boolean;
  treaties?: boolean;
  people?: boolean;
  cities?: boolean;
  currencies?: boolean;
  languages?: boolean;
  areas?: boolean;
  sources?: boolean;
  claims?: boolean;
  regions?: boolean;
}>;


export type ListViewQuery = { readonly countries?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly kind: CountryKind, readonly existsOn: boolean, readonly dates: string | null }
      & { readonly __typename: 'Country' }
    )> } | null, readonly organizations?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly acronym: string | null, readonly existsOn: boolean, readonly dates: string | null }
      & { readonly __typename: 'Organization' }
    )> } | null, readonly indicators?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly theme: { readonly name: string } }
      & { readonly __typename: 'Indicator' }
    )> } | null, readonly events?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly dates: string }
      & { readonly __typename: 'Event' }
    )> } | null, readonly treaties?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly dates: string | null, readonly acronym: string | null }
      & { readonly __typename: 'Treaty' }
    )> } | null, readonly people?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string }
      & { readonly __typename: 'Person' }
    )> } | null, readonly cities?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly country: { readonly name: string } }
      & { readonly __typename: 'City' }
    )> } | null, readonly currencies?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly code: string }
      & { readonly __typename: 'Currency' }
    )> } | null, readonly languages?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly code: string }
      & { readonly __typename: 'Language' }
    )> } | null, readonly areas?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string }
      & { readonly __typename: 'Area' }
    )> } | null, readonly sources?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly producer: string, readonly name: string }
      & { readonly __typename: 'Source' }
    )> } | null, readonly claims?: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<(
      { readonly key: string, readonly name: string, readonly source: { readonly title: string } }
      & { readonly __typename: 'Claim' }
    )> } | null, readonly regions?: ReadonlyArray<(
    { readonly key: string, readonly name: string, readonly countries: { readonly totalCount: number } | null }
    & { readonly __typename: 'Region' }
  )> };

export type MoreListedFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type NamedViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
}>;


export type NamedViewQuery = { readonly country: { readonly key: string, readonly name: string, readonly dates: string | null } | null };

export type NamesViewQueryVariables = Exact<{
  countries?: string | null | undefined;
  organizations?: string | null | undefined;
  indicators?: string | null | undefined;
  treaties?: string | null | undefined;
  sources?: string | null | undefined;
  claims?: string | null | undefined;
  currencies?: string | null | undefined;
  languages?: string | null | undefined;
  areas?: string | null | undefined;
  events?: string | null | undefined;
  people?: string | null | undefined;
  cities?: string | null | undefined;
}>;


export type NamesViewQuery = { readonly countries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string }> } | null, readonly organizations: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly indicators: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly valueType: ValueType, readonly unit: { readonly money: Money | null } }> } | null, readonly treaties: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly sources: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly claims: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly currencies: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly languages: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly areas: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly events: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly people: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly cities: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string }> } | null, readonly regions: ReadonlyArray<{ readonly key: string }> };

export type MoreNamedFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type OrganizationViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type OrganizationViewQuery = { readonly organization: { readonly key: string, readonly name: string, readonly acronym: string | null, readonly classification: OrganizationClassification, readonly foundingDate: string | null, readonly dissolutionDate: string | null, readonly dates: string | null, readonly existsOn: boolean, readonly knownThrough: string | null, readonly note: string | null, readonly english: string, readonly parent: { readonly key: string, readonly name: string } | null, readonly bodies: ReadonlyArray<{ readonly key: string, readonly acronym: string | null, readonly name: string }>, readonly headquarters: { readonly key: string, readonly name: string, readonly country: { readonly key: string, readonly name: string } } | null, readonly predecessors: ReadonlyArray<{ readonly date: string | null, readonly predecessor: { readonly key: string, readonly name: string } }>, readonly successors: ReadonlyArray<{ readonly date: string | null, readonly successor: { readonly key: string, readonly name: string } }>, readonly nameHistory: ReadonlyArray<{ readonly name: string, readonly kind: OrganizationNameKind, readonly dates: string | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly charters: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly coverage: { readonly complete: boolean, readonly state: Wholeness, readonly publishedCount: number | null, readonly countedOn: string | null, readonly knownThrough: string | null, readonly note: string | null }, readonly members: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: MembershipRole, readonly dates: string | null, readonly member: (
          { readonly key: string, readonly name: string }
          & { readonly __typename: 'Country' | 'Organization' }
        ), readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly claims: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly quote: string, readonly assessment: Assessment }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedHereFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type PairViewQueryVariables = Exact<{
  x?: string;
  y?: string;
  year?: number | null | undefined;
  day?: string | null | undefined;
}>;


export type PairViewQuery = { readonly correlation: { readonly year: number | null, readonly n: number, readonly spearman: number | null, readonly x: { readonly key: string, readonly name: string } } | null };

export type PartsViewQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type PartsViewQuery = { readonly countries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly subdivisions: ReadonlyArray<{ readonly key: string, readonly subdivisions: ReadonlyArray<{ readonly key: string }> }> }> } | null };

export type PersonViewQueryVariables = Exact<{
  code?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type PersonViewQuery = { readonly person: { readonly key: string, readonly name: string, readonly born: string | null, readonly died: string | null, readonly wikidata: string | null, readonly note: string | null, readonly english: string, readonly bornParts: { readonly text: string } | null, readonly diedParts: { readonly text: string } | null, readonly otherNames: ReadonlyArray<{ readonly name: string, readonly kind: PersonNameKind, readonly language: string }>, readonly officeHistory: ReadonlyArray<{ readonly office: Office, readonly title: string | null, readonly dates: string | null, readonly country: { readonly key: string, readonly name: string }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }>, readonly events: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly dates: string }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedPersonFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type RankingViewQueryVariables = Exact<{
  code?: string | null | undefined;
  year?: number | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
  among?: CountrySet | null | undefined;
}>;


export type RankingViewQuery = { readonly indicator: { readonly key: string, readonly name: string, readonly description: string, readonly unit: { readonly label: string }, readonly coverage: { readonly firstYear: number, readonly lastYear: number } | null, readonly ranking: { readonly year: number | null, readonly total: number | null, readonly totalCount: number, readonly missing: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly tied: boolean, readonly value: number, readonly share: number | null, readonly country: { readonly key: string, readonly name: string, readonly flag: string | null }, readonly observation: { readonly status: ObservationStatus, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } }> } | null } | null, readonly meant: { readonly countries: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly kind: CountryKind }> } | null } | null };

export type RegionStepsViewQueryVariables = Exact<{
  code?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type RegionStepsViewQuery = { readonly region: { readonly countries: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly name: string, readonly start: string | null, readonly end: string | null, readonly interruptions: ReadonlyArray<{ readonly kind: InterruptionKind, readonly startDate: string | null, readonly endDate: string | null }>, readonly nameHistory: ReadonlyArray<{ readonly name: string, readonly startDate: string | null }>, readonly capitalHistory: ReadonlyArray<{ readonly name: string, readonly role: CapitalRole, readonly startDate: string | null, readonly city: { readonly key: string } }> }> } | null } | null };

export type RegionViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type RegionViewQuery = { readonly region: { readonly key: string, readonly name: string, readonly level: RegionLevel, readonly english: string, readonly parent: { readonly key: string, readonly name: string } | null, readonly children: ReadonlyArray<{ readonly key: string, readonly name: string }>, readonly countries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly flag: string | null, readonly capital: { readonly name: string } | null, readonly population: { readonly year: number, readonly value: number | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null }> } | null, readonly population: { readonly year: number, readonly value: number | null } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedRegionFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type SearchViewQueryVariables = Exact<{
  query?: string | null | undefined;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  day?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchViewQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly facets: ReadonlyArray<{ readonly type: SearchType, readonly count: number }>, readonly edges: ReadonlyArray<{ readonly match: { readonly text: string, readonly kind: SearchNameKind, readonly language: string | null, readonly scheme: string | null, readonly isPartial: boolean, readonly isMistyped: boolean, readonly endDateParts: { readonly text: string } | null, readonly parts: ReadonlyArray<{ readonly text: string, readonly isMatch: boolean }> }, readonly node:
        | (
          { readonly key: string, readonly name: string }
          & { readonly __typename: 'Area' | 'City' | 'Claim' | 'Continent' | 'Currency' | 'Language' | 'Licence' | 'Region' | 'Theme' | 'Treaty' }
        )
        | (
          { readonly flag: string | null, readonly dates: string | null, readonly key: string, readonly name: string }
          & { readonly __typename: 'Country' }
        )
        | (
          { readonly key: string, readonly name: string, readonly happened: string }
          & { readonly __typename: 'Event' }
        )
        | (
          { readonly description: string, readonly key: string, readonly name: string }
          & { readonly __typename: 'Indicator' }
        )
        | (
          { readonly acronym: string | null, readonly dates: string | null, readonly key: string, readonly name: string }
          & { readonly __typename: 'Organization' }
        )
        | (
          { readonly key: string, readonly name: string, readonly officeHistory: ReadonlyArray<{ readonly office: Office, readonly title: string | null, readonly dates: string | null, readonly country: { readonly name: string } }> }
          & { readonly __typename: 'Person' }
        )
        | (
          { readonly producer: string, readonly key: string, readonly name: string }
          & { readonly __typename: 'Source' }
        )
        | (
          { readonly category: string | null, readonly key: string, readonly name: string, readonly country: { readonly key: string, readonly name: string } }
          & { readonly __typename: 'Subdivision' }
        )
       }> } | null };

export type SourceViewQueryVariables = Exact<{
  code?: string | null | undefined;
}>;


export type SourceViewQuery = { readonly source: { readonly key: string, readonly title: string, readonly type: WorkType, readonly producer: string, readonly publisher: string, readonly published: string | null, readonly accessed: string, readonly version: string | null, readonly url: string | null, readonly note: string | null, readonly citation: string, readonly freshness: { readonly every: string | null, readonly basis: RhythmBasis | null, readonly due: string | null, readonly daysOverdue: number | null }, readonly licence: { readonly name: string, readonly url: string | null } | null, readonly all: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly locator: string | null, readonly quote: string, readonly kind: ClaimKind, readonly assessment: Assessment, readonly note: string | null, readonly supportedBy: ReadonlyArray<
          | (
            { readonly key: string, readonly name: string }
            & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Organization' | 'Person' | 'Region' | 'Subdivision' | 'Treaty' }
          )
          | (
            { readonly across: { readonly name: string } }
            & { readonly __typename: 'Border' }
          )
          | (
            { readonly seat: string, readonly whose: { readonly name: string } }
            & { readonly __typename: 'Capital' }
          )
          | { readonly __typename: 'CityName' | 'CountryCode' | 'CountryLanguage' | 'ElectedTerm' | 'EventName' | 'Geography' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'Motion' | 'OrganizationSuccession' | 'PersonName' | 'Revision' | 'Vintage' | 'VoteCount' }
          | (
            { readonly attribute: CountryAttributeKind, readonly attributed: string }
            & { readonly __typename: 'CountryAttribute' }
          )
          | (
            { readonly continent: { readonly name: string } }
            & { readonly __typename: 'CountryContinent' }
          )
          | (
            { readonly dates: string | null, readonly money: string, readonly whose: { readonly name: string } }
            & { readonly __typename: 'CountryCurrency' }
          )
          | (
            { readonly dates: string | null, readonly called: string }
            & { readonly __typename: 'CountryName' | 'OrganizationName' }
          )
          | (
            { readonly relation: RelationKind, readonly partner: { readonly name: string } }
            & { readonly __typename: 'DiplomaticRelation' }
          )
          | (
            { readonly role: MembershipRole, readonly dates: string | null, readonly member: { readonly name: string }, readonly organization: { readonly name: string } }
            & { readonly __typename: 'Membership' }
          )
          | (
            { readonly value: number | null, readonly year: number, readonly country: { readonly name: string } | null, readonly indicator: { readonly name: string }, readonly unit: { readonly label: string } }
            & { readonly __typename: 'Observation' }
          )
          | (
            { readonly title: string | null, readonly dates: string | null, readonly called: string }
            & { readonly __typename: 'OfficeHolder' }
          )
          | (
            { readonly succession: SuccessionKind, readonly dateParts: { readonly text: string } | null, readonly predecessor: { readonly name: string }, readonly successor: { readonly name: string } }
            & { readonly __typename: 'Succession' }
          )
          | (
            { readonly dates: string | null, readonly standing: TreatyPartyStatus, readonly party: { readonly name: string }, readonly treaty: { readonly name: string } }
            & { readonly __typename: 'TreatyParty' }
          )
        >, readonly contradictedBy: ReadonlyArray<
          | (
            { readonly key: string, readonly name: string }
            & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Organization' | 'Person' | 'Region' | 'Subdivision' | 'Treaty' }
          )
          | (
            { readonly across: { readonly name: string } }
            & { readonly __typename: 'Border' }
          )
          | (
            { readonly seat: string, readonly whose: { readonly name: string } }
            & { readonly __typename: 'Capital' }
          )
          | { readonly __typename: 'CityName' | 'CountryCode' | 'CountryLanguage' | 'ElectedTerm' | 'EventName' | 'Geography' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'Motion' | 'OrganizationSuccession' | 'PersonName' | 'Revision' | 'Vintage' | 'VoteCount' }
          | (
            { readonly attribute: CountryAttributeKind, readonly attributed: string }
            & { readonly __typename: 'CountryAttribute' }
          )
          | (
            { readonly continent: { readonly name: string } }
            & { readonly __typename: 'CountryContinent' }
          )
          | (
            { readonly dates: string | null, readonly money: string, readonly whose: { readonly name: string } }
            & { readonly __typename: 'CountryCurrency' }
          )
          | (
            { readonly dates: string | null, readonly called: string }
            & { readonly __typename: 'CountryName' | 'OrganizationName' }
          )
          | (
            { readonly relation: RelationKind, readonly partner: { readonly name: string } }
            & { readonly __typename: 'DiplomaticRelation' }
          )
          | (
            { readonly role: MembershipRole, readonly dates: string | null, readonly member: { readonly name: string }, readonly organization: { readonly name: string } }
            & { readonly __typename: 'Membership' }
          )
          | (
            { readonly value: number | null, readonly year: number, readonly country: { readonly name: string } | null, readonly indicator: { readonly name: string }, readonly unit: { readonly label: string } }
            & { readonly __typename: 'Observation' }
          )
          | (
            { readonly title: string | null, readonly dates: string | null, readonly called: string }
            & { readonly __typename: 'OfficeHolder' }
          )
          | (
            { readonly succession: SuccessionKind, readonly dateParts: { readonly text: string } | null, readonly predecessor: { readonly name: string }, readonly successor: { readonly name: string } }
            & { readonly __typename: 'Succession' }
          )
          | (
            { readonly dates: string | null, readonly standing: TreatyPartyStatus, readonly party: { readonly name: string }, readonly treaty: { readonly name: string } }
            & { readonly __typename: 'TreatyParty' }
          )
        > }> } | null } | null };

type Bearing_L1GQb32bw6TtCtW8w9Rjsm5gGf5zIOjwLnTBbm3zY_Fragment = (
  { readonly key: string, readonly name: string }
  & { readonly __typename: 'Area' | 'City' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Organization' | 'Person' | 'Region' | 'Subdivision' | 'Treaty' }
);

type Bearing_Border_Fragment = (
  { readonly across: { readonly name: string } }
  & { readonly __typename: 'Border' }
);

type Bearing_Capital_Fragment = (
  { readonly seat: string, readonly whose: { readonly name: string } }
  & { readonly __typename: 'Capital' }
);

type Bearing_Xj7mUoKro3n11kIBz4lz2bjRnv1Gz866nb9XhkreeI_Fragment = { readonly __typename: 'CityName' | 'CountryCode' | 'CountryLanguage' | 'ElectedTerm' | 'EventName' | 'Geography' | 'Interruption' | 'LandHolding' | 'LandUnit' | 'Motion' | 'OrganizationSuccession' | 'PersonName' | 'Revision' | 'Vintage' | 'VoteCount' };

type Bearing_CountryAttribute_Fragment = (
  { readonly attribute: CountryAttributeKind, readonly attributed: string }
  & { readonly __typename: 'CountryAttribute' }
);

type Bearing_CountryContinent_Fragment = (
  { readonly continent: { readonly name: string } }
  & { readonly __typename: 'CountryContinent' }
);

type Bearing_CountryCurrency_Fragment = (
  { readonly dates: string | null, readonly money: string, readonly whose: { readonly name: string } }
  & { readonly __typename: 'CountryCurrency' }
);

type Bearing_CountryName_OrganizationName_Fragment = (
  { readonly dates: string | null, readonly called: string }
  & { readonly __typename: 'CountryName' | 'OrganizationName' }
);

type Bearing_DiplomaticRelation_Fragment = (
  { readonly relation: RelationKind, readonly partner: { readonly name: string } }
  & { readonly __typename: 'DiplomaticRelation' }
);

type Bearing_Membership_Fragment = (
  { readonly role: MembershipRole, readonly dates: string | null, readonly member: { readonly name: string }, readonly organization: { readonly name: string } }
  & { readonly __typename: 'Membership' }
);

type Bearing_Observation_Fragment = (
  { readonly value: number | null, readonly year: number, readonly country: { readonly name: string } | null, readonly indicator: { readonly name: string }, readonly unit: { readonly label: string } }
  & { readonly __typename: 'Observation' }
);

type Bearing_OfficeHolder_Fragment = (
  { readonly title: string | null, readonly dates: string | null, readonly called: string }
  & { readonly __typename: 'OfficeHolder' }
);

type Bearing_Succession_Fragment = (
  { readonly succession: SuccessionKind, readonly dateParts: { readonly text: string } | null, readonly predecessor: { readonly name: string }, readonly successor: { readonly name: string } }
  & { readonly __typename: 'Succession' }
);

type Bearing_TreatyParty_Fragment = (
  { readonly dates: string | null, readonly standing: TreatyPartyStatus, readonly party: { readonly name: string }, readonly treaty: { readonly name: string } }
  & { readonly __typename: 'TreatyParty' }
);

export type BearingFragment =
  | Bearing_L1GQb32bw6TtCtW8w9Rjsm5gGf5zIOjwLnTBbm3zY_Fragment
  | Bearing_Border_Fragment
  | Bearing_Capital_Fragment
  | Bearing_Xj7mUoKro3n11kIBz4lz2bjRnv1Gz866nb9XhkreeI_Fragment
  | Bearing_CountryAttribute_Fragment
  | Bearing_CountryContinent_Fragment
  | Bearing_CountryCurrency_Fragment
  | Bearing_CountryName_OrganizationName_Fragment
  | Bearing_DiplomaticRelation_Fragment
  | Bearing_Membership_Fragment
  | Bearing_Observation_Fragment
  | Bearing_OfficeHolder_Fragment
  | Bearing_Succession_Fragment
  | Bearing_TreatyParty_Fragment
;

export type StepsViewQueryVariables = Exact<{
  code?: string;
  day?: string | null | undefined;
  isCountry?: boolean;
}>;


export type StepsViewQuery = { readonly country?: { readonly changeBefore: { readonly date: string, readonly summary: string } | null, readonly changeAfter: { readonly date: string, readonly summary: string } | null } | null, readonly organization?: { readonly changeBefore: { readonly date: string, readonly summary: string } | null, readonly changeAfter: { readonly date: string, readonly summary: string } | null } | null };

export type StepsFragment = { readonly changeBefore: { readonly date: string, readonly summary: string } | null, readonly changeAfter: { readonly date: string, readonly summary: string } | null };

export type SubdivisionViewQueryVariables = Exact<{
  code?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type SubdivisionViewQuery = { readonly subdivision: { readonly key: string, readonly name: string, readonly listedName: string | null, readonly category: string | null, readonly knownThrough: string | null, readonly note: string | null, readonly english: string, readonly country: { readonly key: string, readonly name: string }, readonly parent: { readonly key: string, readonly name: string } | null, readonly subdivisions: ReadonlyArray<{ readonly key: string, readonly name: string, readonly listedName: string | null, readonly category: string | null }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedSubdivisionFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type SuggestViewQueryVariables = Exact<{
  prefix?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type SuggestViewQuery = { readonly suggest: ReadonlyArray<{ readonly text: string, readonly type: SearchType, readonly node: (
      { readonly key: string, readonly name: string }
      & { readonly __typename: 'Area' | 'City' | 'Claim' | 'Continent' | 'Country' | 'Currency' | 'Event' | 'Indicator' | 'Language' | 'Licence' | 'Organization' | 'Person' | 'Region' | 'Source' | 'Subdivision' | 'Theme' | 'Treaty' }
    ) }> | null };

export type ThenViewQueryVariables = Exact<{
  codes?: ReadonlyArray<string> | string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type ThenViewQuery = { readonly countriesByCode: ReadonlyArray<{ readonly key: string, readonly name: string, readonly existsOn: boolean } | null> | null };

export type TimelineViewQueryVariables = Exact<{
  code?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  kinds?: ReadonlyArray<EventClassification> | EventClassification | null | undefined;
  lang?: string | null | undefined;
}>;


export type TimelineViewQuery = { readonly country: { readonly key: string, readonly name: string, readonly knownThrough: string | null, readonly english: string, readonly timeline: { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly classification: EventClassification, readonly dates: string, readonly place: string | null, readonly startDateParts: { readonly earliest: string | null }, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null } | null, readonly organization: { readonly key: string, readonly name: string, readonly knownThrough: string | null, readonly timeline: { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly classification: EventClassification, readonly dates: string, readonly place: string | null, readonly startDateParts: { readonly earliest: string | null }, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null } | null };

export type HappenedFragment = { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly classification: EventClassification, readonly dates: string, readonly place: string | null, readonly startDateParts: { readonly earliest: string | null }, readonly participants: ReadonlyArray<{ readonly role: ParticipantRole }>, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> };

export type TongueViewQueryVariables = Exact<{
  lang?: string | null | undefined;
}>;


export type TongueViewQuery = { readonly countries: { readonly nodes: ReadonlyArray<{ readonly localName: { readonly language: string } }> } | null };

export type TreatyViewQueryVariables = Exact<{
  code?: string | null | undefined;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type TreatyViewQuery = { readonly treaty: { readonly key: string, readonly name: string, readonly abbreviation: string | null, readonly kind: TreatyKind, readonly signed: string | null, readonly ended: string | null, readonly dates: string | null, readonly place: string | null, readonly note: string | null, readonly signedParts: { readonly text: string } | null, readonly inForceParts: { readonly text: string } | null, readonly endedParts: { readonly text: string } | null, readonly organization: { readonly key: string, readonly name: string } | null, readonly coverage: { readonly complete: boolean, readonly state: Wholeness, readonly publishedCount: number | null, readonly knownThrough: string | null }, readonly parties: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly status: TreatyPartyStatus, readonly signed: string | null, readonly ratified: string | null, readonly consent: TreatyConsent | null, readonly inForce: string | null, readonly signedParts: { readonly text: string } | null, readonly ratifiedParts: { readonly text: string } | null, readonly inForceParts: { readonly text: string } | null, readonly party: (
          { readonly key: string, readonly name: string }
          & { readonly __typename: 'Country' | 'Organization' }
        ), readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly partyHistory: { readonly nodes: ReadonlyArray<{ readonly signed: string | null, readonly ratified: string | null, readonly withdrawn: string | null, readonly ratifiedParts: { readonly text: string } | null, readonly withdrawnParts: { readonly text: string } | null, readonly party: (
          { readonly key: string, readonly name: string }
          & { readonly __typename: 'Country' | 'Organization' }
        ), readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> } | null };

export type CitedTreatyFragment = { readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } };

export type WordsViewQueryVariables = Exact<{
  code?: string;
  day?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type WordsViewQuery = { readonly countries: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly statistic: { readonly label: string | null, readonly year: number } | null }> } | null };

export type WorldChangesViewQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
  kinds?: ReadonlyArray<ChangeKind> | ChangeKind | null | undefined;
  lang?: string | null | undefined;
}>;


export type WorldChangesViewQuery = { readonly changes: { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly date: string, readonly kind: ChangeKind, readonly summary: string, readonly certainty: Certainty, readonly subject: (
        { readonly key: string, readonly name: string }
        & { readonly __typename: 'Country' | 'Organization' }
      ), readonly dateParts: { readonly text: string, readonly earliest: string | null, readonly latest: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> } | null };

export type WorldDifferencesFragment = { readonly totalCount: number, readonly coverage: { readonly state: Wholeness, readonly knownThrough: string | null, readonly note: string | null }, readonly nodes: ReadonlyArray<{ readonly date: string, readonly kind: ChangeKind, readonly summary: string, readonly certainty: Certainty, readonly subject: (
      { readonly key: string, readonly name: string }
      & { readonly __typename: 'Country' | 'Organization' }
    ), readonly dateParts: { readonly text: string, readonly earliest: string | null, readonly latest: string | null }, readonly citations: ReadonlyArray<{ readonly locator: string | null, readonly source: { readonly key: string, readonly title: string } }> }> };

export type WorldViewQueryVariables = Exact<{
  day?: string | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
  lang?: string | null | undefined;
}>;


export type WorldViewQuery = { readonly countries: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly flag: string | null, readonly startParts: { readonly latest: string | null } | null, readonly capital: { readonly name: string } | null }> } | null, readonly un: { readonly key: string, readonly existsOn: boolean, readonly members: { readonly totalCount: number } | null } | null, readonly largest: { readonly ranking: { readonly year: number | null, readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly value: number, readonly country: { readonly key: string, readonly name: string, readonly flag: string | null, readonly offices: ReadonlyArray<{ readonly office: Office, readonly title: string | null, readonly person: { readonly key: string, readonly name: string } }> } }> } | null } | null, readonly happening: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly name: string, readonly classification: EventClassification, readonly dates: string, readonly startDate: string, readonly endDate: string | null }> } | null, readonly before: { readonly nodes: ReadonlyArray<{ readonly date: string, readonly kind: ChangeKind, readonly summary: string, readonly subject: (
        { readonly key: string, readonly name: string }
        & { readonly __typename: 'Country' | 'Organization' }
      ) }> } | null, readonly after: { readonly nodes: ReadonlyArray<{ readonly date: string, readonly summary: string, readonly subject: (
        { readonly key: string, readonly name: string }
        & { readonly __typename: 'Country' | 'Organization' }
      ) }> } | null };
