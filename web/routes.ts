import { route } from './ui/router.ts'

/** Every page: its address and the chunk it comes in. */
export const routes = [
  route('/', () => import('./groups/front-page.tsx').then((page) => page.FrontPage)),
  route('/login', () => import('./auth/login-page.tsx').then((page) => page.LoginPage)),
  route('/signup', () => import('./auth/signup-page.tsx').then((page) => page.SignupPage)),
  route('/me', () => import('./auth/me-page.tsx').then((page) => page.MePage)),
  route('/notices', () => import('./notifications/notices-page.tsx').then((page) => page.NoticesPage)),
  route('/unsubscribe/:token', () => import('./mails/unsubscribe-page.tsx').then((page) => page.UnsubscribePage)),
  route('/reply/:token', () => import('./mails/reply-page.tsx').then((page) => page.ReplyPage)),
  route('/new', () => import('./groups/new-page.tsx').then((page) => page.NewPage)),
  route('/join/:token', () => import('./groups/join-page.tsx').then((page) => page.JoinPage)),
  route('/g/:slug', () => import('./groups/home-page.tsx').then((page) => page.HomePage)),
  route('/g/:slug/library', () => import('./papers/library-page.tsx').then((page) => page.LibraryPage)),
  route('/g/:slug/papers/:id', () => import('./papers/paper-page.tsx').then((page) => page.PaperPage)),
  route('/g/:slug/polls', () => import('./voting/polls-page.tsx').then((page) => page.PollsPage)),
  route('/g/:slug/polls/new', () => import('./voting/open-page.tsx').then((page) => page.OpenPage)),
  route('/g/:slug/polls/:id', () => import('./voting/poll-page.tsx').then((page) => page.PollPage)),
  route('/g/:slug/schedule', () => import('./scheduling/schedule-page.tsx').then((page) => page.SchedulePage)),
  route('/availability', () => import('./availability/own-page.tsx').then((page) => page.OwnPage)),
  route('/g/:slug/availability', () => import('./availability/group-page.tsx').then((page) => page.GroupPage)),
  route('/g/:slug/duties', () => import('./duties/page.tsx').then((page) => page.DutiesPage)),
  route('/g/:slug/series/new', () => import('./series/new-page.tsx').then((page) => page.NewPage)),
  route('/g/:slug/series/:id', () => import('./series/series-page.tsx').then((page) => page.SeriesPage)),
  route('/g/:slug/meetings/:id', () => import('./discussion/meeting-page.tsx').then((page) => page.MeetingPage)),
  route('/g/:slug/members', () => import('./groups/members-page.tsx').then((page) => page.MembersPage)),
  route('/g/:slug/settings', () => import('./groups/settings-page.tsx').then((page) => page.SettingsPage)),
]
