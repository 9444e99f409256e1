import type * as Of from './.generated/operation.ts';
import type { CountryCodes } from './codes.ts';
import type { DayShown } from './day-shown.ts';

/** The operations that pages ask, each with its answer and its variables. */
export interface Operations {
  readonly CountryView: [Of.CountryViewQuery, Of.CountryViewQueryVariables];
  readonly StepsView: [Of.StepsViewQuery, Of.StepsViewQueryVariables];
  readonly OrganizationView: [Of.OrganizationViewQuery, Of.OrganizationViewQueryVariables];
  readonly IndicatorView: [Of.IndicatorViewQuery, Of.IndicatorViewQueryVariables];
  readonly EventView: [Of.EventViewQuery, Of.EventViewQueryVariables];
  readonly TreatyView: [Of.TreatyViewQuery, Of.TreatyViewQueryVariables];
  readonly PersonView: [Of.PersonViewQuery, Of.PersonViewQueryVariables];
  readonly CityView: [Of.CityViewQuery, Of.CityViewQueryVariables];
  readonly CurrencyView: [Of.CurrencyViewQuery, Of.CurrencyViewQueryVariables];
  readonly LanguageView: [Of.LanguageViewQuery, Of.LanguageViewQueryVariables];
  readonly RegionView: [Of.RegionViewQuery, Of.RegionViewQueryVariables];
  readonly RegionStepsView: [Of.RegionStepsViewQuery, Of.RegionStepsViewQueryVariables];
  readonly AreaView: [Of.AreaViewQuery, Of.AreaViewQueryVariables];
  readonly SubdivisionView: [Of.SubdivisionViewQuery, Of.SubdivisionViewQueryVariables];
  readonly SourceView: [Of.SourceViewQuery, Of.SourceViewQueryVariables];
  readonly ClaimView: [Of.ClaimViewQuery, Of.ClaimViewQueryVariables];
  readonly HomeView: [Of.HomeViewQuery, Of.HomeViewQueryVariables];
  readonly SearchView: [Of.SearchViewQuery, Of.SearchViewQueryVariables];
  readonly LargestView: [Of.LargestViewQuery, Of.LargestViewQueryVariables];
  readonly WorldView: [Of.WorldViewQuery, Of.WorldViewQueryVariables];
  readonly CompareView: [Of.CompareViewQuery, Of.CompareViewQueryVariables];
  readonly ContributeView: [Of.ContributeViewQuery, Of.ContributeViewQueryVariables];
  readonly DocumentsView: [Of.DocumentsViewQuery, Of.DocumentsViewQueryVariables];
  readonly WordsView: [Of.WordsViewQuery, Of.WordsViewQueryVariables];
  readonly PairView: [Of.PairViewQuery, Of.PairViewQueryVariables];
  readonly RankingView: [Of.RankingViewQuery, Of.RankingViewQueryVariables];
  readonly AmongView: [Of.AmongViewQuery, Of.AmongViewQueryVariables];
  readonly ChangesView: [Of.ChangesViewQuery, Of.ChangesViewQueryVariables];
  readonly WorldChangesView: [Of.WorldChangesViewQuery, Of.WorldChangesViewQueryVariables];
  readonly TimelineView: [Of.TimelineViewQuery, Of.TimelineViewQueryVariables];
  readonly NamedView: [Of.NamedViewQuery, Of.NamedViewQueryVariables];
  readonly BeforeView: [Of.BeforeViewQuery, Of.BeforeViewQueryVariables];
  readonly ThenView: [Of.ThenViewQuery, Of.ThenViewQueryVariables];
  readonly CodesView: [Of.CodesViewQuery, Of.CodesViewQueryVariables];
  readonly ListView: [Of.ListViewQuery, Of.ListViewQueryVariables];
  readonly TongueView: [Of.TongueViewQuery, Of.TongueViewQueryVariables];
  readonly PartsView: [Of.PartsViewQuery, Of.PartsViewQueryVariables];
  readonly NamesView: [Of.NamesViewQuery, Of.NamesViewQueryVariables];
}

/** Asks a named operation, within the limits of every caller; throws the AlmanacError it is refused with. */
export type Ask = <N extends keyof Operations>(name: N, variables: Operations[N][1]) => Promise<Operations[N][0]>;

/** What a page is made of: what its address says, and whom it asks. */
export interface Asked {
  /** What the address names; empty where it names nothing. */
  readonly code: string;
  /** The day looked at. */
  readonly day: DayShown;
  /** The last day of the record: pages of it bear no day in their address. */
  readonly today: string;
  /** Language of names, as the reader prefers it. */
  readonly lang: string;
  readonly parameters: URLSearchParams;
  /** What stands for countries in their addresses. */
  readonly codes: CountryCodes;
  readonly ask: Ask;
}
