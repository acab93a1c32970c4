// Sign-in: password, then the second factor where it is due, then the post; back to where one was.
import type { Answer } from '../../../shared/api/client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Art } from '../components/art';
import { CodeStep } from '../components/code-step';
import { PasswordStep } from '../components/password-step';
import { PostStep } from '../components/post-step';
import { ResetStep } from '../components/reset-step';
import './sign-in.css';

type SignIn = Answer<'POST /sign-in'>;

/** Only a path inside the admin is followed after sign-in. */
function wayBack(from: string | null): string {
  return from?.startsWith('/') && !from.startsWith('//') ? from : '/';
}

export function SignInPage() {
  const [step, setStep] = useState<SignIn | null>(null);
  const [resetting, setResetting] = useState(false);
  const [username, setUsername] = useState('');
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const queries = useQueryClient();
  useEffect(() => {
    document.title = '登录 · 邻应';
  }, []);
  const enter = () => {
    queries.clear();
    void navigate(wayBack(search.get('from')), { replace: true });
  };
  const advance = (answer: SignIn) => {
    if (answer.status === 'signedIn' && answer.staff?.posts.length === 1) enter();
    else setStep(answer);
  };
  return (
    <div className="sign-in">
      <Art />
      <main className="work">
        <div className="box">
          <h1>工作人员登录</h1>
          <p className="sec">社区、街道和区的工作人员使用</p>
          {(!step || step.status === 'signedIn') && (
            <div className="tabs" role="tablist">
              <Tab on={!resetting} onClick={() => setResetting(false)} label="工号密码" />
              {!step && <Tab on={resetting} onClick={() => setResetting(true)} label="用重置码设新密码" />}
            </div>
          )}
          {step?.status === 'signedIn' && step.staff ? (
            <PostStep staff={step.staff} onDone={enter} />
          ) : step ? (
            <CodeStep enrolment={step.enrolment} onDone={advance} onBack={() => setStep(null)} />
          ) : resetting ? (
            <ResetStep onDone={() => setResetting(false)} />
          ) : (
            <PasswordStep
              username={username}
              onUsername={setUsername}
              onDone={advance}
              onForgotten={() => setResetting(true)}
            />
          )}
        </div>
        <footer className="sm sec">居民请用微信小程序“邻应”。系统会记录查看居民信息的每一次操作。</footer>
      </main>
    </div>
  );
}

function Tab({ on, onClick, label }: { on: boolean; onClick: () => void; label: string }) {
  return (
    <button type="button" role="tab" aria-selected={on} className={on ? 'on' : ''} onClick={onClick}>
      {label}
    </button>
  );
}
