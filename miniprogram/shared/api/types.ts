/** The answers of the server under the names that the pages use; types only, nothing of the contract runs here. */
import type { Endpoints } from '../../../cloud/src/contract';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '../../../cloud/src/kernel/contract';

export type Key = keyof Endpoints;
export type Answer<K extends Key> = AnswerOf<Endpoints, K>;
export type Body<K extends Key> = BodyOf<Endpoints, K>;
export type Params<K extends Key> = ParamsOf<Endpoints, K>;
export type Query<K extends Key> = QueryOf<Endpoints, K>;

export type MyAccount = Answer<'GET /me'>;
export type ResidentRequest = Answer<'GET /requests/:id'>;
export type ResidentRequestRow = Answer<'GET /requests'>['items'][number];
export type ResidentStep = ResidentRequest['steps'][number];
export type StoredFile = ResidentRequest['photos'][number];
export type StaffRequest = Answer<'GET /desk/requests/:id'>;
export type StaffRequestRow = Answer<'GET /desk/today'>['items'][number];
export type Notification = Answer<'GET /me/notifications'>['items'][number];
export type CategoryNode = Answer<'GET /categories'>['items'][number];
export type Address = Answer<'GET /addresses'>['items'][number];
export type FamilyLink = Answer<'GET /me/family'>['items'][number];
export type OfferCard = Answer<'GET /offers'>['items'][number];
export type BookableWorker = Answer<'GET /offers/:id/workers'>['items'][number];
export type CalendarDay = Answer<'GET /offers/:id/calendar'>['days'][number];
export type Appointment = Answer<'GET /appointments/:id'>;
export type AppointmentRow = Answer<'GET /appointments'>['items'][number];
export type Series = Answer<'POST /appointments/series'>;
export type WaitEntry = Answer<'GET /waitlist'>['items'][number];
export type PlaceInput = Body<'POST /requests'>['place'];
